using BenchmarkDotNet.Attributes;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Benchmarks;

/// <summary>
/// Decisions a second on one core, warm, the same policies asked again and again (aim: 300,000 and more).
/// <code>dotnet run -c Release --project tests/PolicyReview.Benchmarks -- --filter *Evaluation*</code>
/// </summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private const int Decisions = 1_000;

    private const string Identity = """
        {"Version":"2012-10-17","Statement":[
          {"Sid":"ReadIncoming","Effect":"Allow","Action":["s3:GetObject","s3:GetObjectTagging"],"Resource":"arn:aws:s3:::uploads/incoming/*"},
          {"Sid":"WriteThumbnails","Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::uploads/thumbnails/${aws:PrincipalTag/team, 'none'}/*",
           "Condition":{"StringEquals":{"s3:x-amz-server-side-encryption":"AES256"},"Bool":{"aws:SecureTransport":"true"}}},
          {"Sid":"Index","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:GetItem","dynamodb:Query"],
           "Resource":["arn:aws:dynamodb:ap-northeast-1:111122223333:table/thumbnails","arn:aws:dynamodb:ap-northeast-1:111122223333:table/thumbnails/index/*"]},
          {"Sid":"Logs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:aws:logs:ap-northeast-1:111122223333:log-group:/aws/lambda/thumbnail:*"},
          {"Sid":"NoDelete","Effect":"Deny","Action":["s3:Delete*","dynamodb:Delete*"],"Resource":"*"}]}
        """;

    private const string Bucket = """
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::uploads","arn:aws:s3:::uploads/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}},
          {"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:role/reader","arn:aws:iam::444455556666:root"]},"Action":"s3:GetObject","Resource":"arn:aws:s3:::uploads/public/*"}]}
        """;

    private const string Scp = """
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Action":"*","Resource":"*"},
          {"Effect":"Deny","NotAction":["iam:*","sts:*","s3:*","cloudfront:*"],"Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":["ap-northeast-1","us-east-1"]}}}]}
        """;

    private PolicyEvaluator _identityOnly = null!;
    private PolicyEvaluator _everything = null!;
    private CompiledPolicy _policy = null!;
    private AccessRequest[] _requests = [];

    [GlobalSetup]
    public void Prepare()
    {
        var identity = Named("identity", Identity);
        _identityOnly = new PolicyEvaluator(new PolicySet { IdentityPolicies = [identity] });
        _everything = new PolicyEvaluator(new PolicySet
        {
            IdentityPolicies = [identity],
            PermissionsBoundaries = [Named("boundary", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:*","dynamodb:*","logs:*"],"Resource":"*"}]}""")],
            ResourcePolicy = Named("bucket", Bucket),
            ServiceControlPolicies = [new PolicyLevel("root", [Named("scp", Scp)]), new PolicyLevel("ou", [Named("scp", Scp)])],
        });
        _policy = new CompiledPolicy(identity, PolicyType.IdentityPolicy);
        _requests =
        [
            Request("s3:GetObject", "arn:aws:s3:::uploads/incoming/2026/11/photo.jpg"),
            Request("s3:PutObject", "arn:aws:s3:::uploads/thumbnails/red/photo.jpg"),
            Request("s3:DeleteObject", "arn:aws:s3:::uploads/incoming/photo.jpg"),
            Request("dynamodb:Query", "arn:aws:dynamodb:ap-northeast-1:111122223333:table/thumbnails/index/by-owner"),
            Request("logs:PutLogEvents", "arn:aws:logs:ap-northeast-1:111122223333:log-group:/aws/lambda/thumbnail:log-stream:x"),
            Request("ec2:RunInstances", "arn:aws:ec2:ap-northeast-1:111122223333:instance/*"),
        ];
    }

    /// <summary>The whole logic, one identity policy of five statements.</summary>
    [Benchmark(OperationsPerInvoke = Decisions)]
    public int IdentityPolicy() => CountAllowed(_identityOnly);

    /// <summary>The whole logic over identity policy, boundary, bucket policy and two levels of SCPs.</summary>
    [Benchmark(OperationsPerInvoke = Decisions)]
    public int EveryPolicyType() => CountAllowed(_everything);

    /// <summary>One policy alone.</summary>
    [Benchmark(OperationsPerInvoke = Decisions)]
    public int OnePolicyAlone()
    {
        var allowed = 0;
        for (var i = 0; i < Decisions; i++)
        {
            allowed += _policy.Allows(_requests[i % _requests.Length]) ? 1 : 0;
        }

        return allowed;
    }

    private int CountAllowed(PolicyEvaluator evaluator)
    {
        var allowed = 0;
        for (var i = 0; i < Decisions; i++)
        {
            allowed += evaluator.Evaluate(_requests[i % _requests.Length]).IsAllowed ? 1 : 0;
        }

        return allowed;
    }

    private static AccessRequest Request(string action, string resource) => new(
        RequestPrincipal.TryParse("arn:aws:sts::111122223333:assumed-role/thumbnail/invocation")!,
        action,
        resource,
        new RequestContext(new Dictionary<string, IReadOnlyList<string>>
        {
            ["aws:SecureTransport"] = ["true"],
            ["aws:RequestedRegion"] = ["ap-northeast-1"],
            ["aws:PrincipalTag/team"] = ["red"],
            ["s3:x-amz-server-side-encryption"] = ["AES256"],
        }),
        "111122223333");

    private static NamedPolicy Named(string name, string text) => new(name, PolicyParser.Parse(text));
}
