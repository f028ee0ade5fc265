using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>Plans and policies for tests.</summary>
internal static class Plans
{
    public const string ReadIncoming =
        """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::example-uploads/incoming/*"}]}""";

    public const string LambdaTrust =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    public const string Role = "arn:aws:iam::111122223333:role/thumbnail";
    public const string User = "arn:aws:iam::111122223333:user/anna";

    public static string Case(
        string name, string expected = "allowed", string principal = Role, string action = "s3:GetObject", string resource = "arn:aws:s3:::example-uploads/incoming/a.png", string more = "") =>
        $$"""{"name":"{{name}}","principal":"{{principal}}","action":"{{action}}","resource":"{{resource}}","expected":"{{expected}}"{{more}}}""";

    public static string Json(params string[] cases) => $$"""{"cases":[{{string.Join(",", cases)}}]}""";

    public static TestPlan Of(params string[] cases)
    {
        var reading = TestPlanReader.Read(Json(cases));
        Assert.Empty(reading.Problems);
        return reading.Plan;
    }

    public static NamedPolicy Named(string name, string text) => new(name, PolicyParser.Parse(text));

    public static TestPolicies Policies(string policy = ReadIncoming, string? trust = null) => new(
        new PolicySet { IdentityPolicies = [Named("policy.json", policy)] }, trust is null ? null : Named("trust.json", trust));
}
