using BenchmarkDotNet.Attributes;
using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Checks;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Benchmarks.AccessSets;

/// <summary>
/// One comparison, warm (aim: under 0.25 ms for policies of usual size).
/// <code>dotnet run -c Release --project tests/PolicyReview.Benchmarks -- --filter *Comparison*</code>
/// </summary>
[MemoryDiagnoser]
public class ComparisonBenchmarks
{
    private const string Draft = """
        {"Version":"2012-10-17","Statement":[
          {"Sid":"Read","Effect":"Allow","Action":["s3:GetObject","s3:GetObjectTagging"],"Resource":"arn:aws:s3:::uploads/incoming/*"},
          {"Sid":"Write","Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::uploads/thumbnails/*","Condition":{"Bool":{"aws:SecureTransport":"true"}}},
          {"Sid":"Index","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem"],"Resource":"arn:aws:dynamodb:ap-northeast-1:111122223333:table/thumbnails"}]}
        """;

    private const string Wider = """
        {"Version":"2012-10-17","Statement":[
          {"Sid":"Objects","Effect":"Allow","Action":["s3:GetObject*","s3:PutObject"],"Resource":"arn:aws:s3:::uploads/*"},
          {"Sid":"Index","Effect":"Allow","Action":"dynamodb:*","Resource":"arn:aws:dynamodb:*:111122223333:table/*"},
          {"Sid":"NoDelete","Effect":"Deny","Action":"dynamodb:Delete*","Resource":"*"}]}
        """;

    private PolicyDocument _draft = null!;
    private PolicyDocument _wider = null!;

    [GlobalSetup]
    public void Prepare() => (_draft, _wider) = (PolicyParser.Parse(Draft), PolicyParser.Parse(Wider));

    [Benchmark(Baseline = true)]
    public PolicyRelation Compare() => PolicyComparer.Default.Compare(AccessSet.Of(_draft), AccessSet.Of(_wider)).Relation;

    [Benchmark]
    public PolicyRelation CompareEqual() => PolicyComparer.Default.Compare(AccessSet.Of(_wider), AccessSet.Of(_wider)).Relation;

    [Benchmark]
    public CheckResult CheckNoNewAccess() => NoNewAccess.Check(_wider, _draft).Result;
}
