using System.Text.Json;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation;

public sealed class TerraformPlanTests
{
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObjet","Resource":"arn:aws:s3:::b/*"}]}""";

    [Fact]
    public void Read_APlan_FindsPoliciesInModulesToo()
    {
        var reading = Plan(
            Resource("aws_iam_policy.read", "aws_iam_policy", new { name = "read", policy = Policy }),
            child: Resource("module.q.aws_sqs_queue_policy.q", "aws_sqs_queue_policy", new { policy = """{"Statement":[]}""" }));

        Assert.Equal(FileShape.TerraformPlan, reading.Shape);
        Assert.Equal(
            [("aws_iam_policy.read", "read", DocumentKind.PermissionsPolicy), ("module.q.aws_sqs_queue_policy.q", null, DocumentKind.ResourcePolicy)],
            reading.Policies.Select(policy => (policy.Place!.LogicalId, policy.Place.PolicyName, policy.Kind)));
    }

    [Fact]
    public void Check_AMistakeInAPolicyText_StandsAtItsEscapedWord()
    {
        var reading = Plan(Resource("aws_iam_policy.read", "aws_iam_policy", new { policy = Policy }));

        Assert.Equal([("INVALID_ACTION", "\\u0022s3:GetObjet\\u0022")], reading.Policies[0].Check(reading));
    }

    [Fact]
    public void Read_ARole_HasTrustAndInlinePolicies()
    {
        var reading = Plan(Resource("aws_iam_role.r", "aws_iam_role", new { name = "r", assume_role_policy = """{"Statement":[]}""", inline_policy = new[] { new { name = "in", policy = Policy } } }));

        Assert.Equal([("assume_role_policy", DocumentKind.TrustPolicy), ("inline_policy[0].policy", DocumentKind.PermissionsPolicy)], reading.Policies.Select(policy => (policy.Place!.Property, policy.Kind)));
    }

    [Fact]
    public void Read_APolicyThatIsKnownAfterApply_IsSaidToBeUnread()
    {
        var reading = Plan(
            Resource("aws_s3_bucket_policy.b", "aws_s3_bucket_policy", new { }),
            changes: """[{"address":"aws_s3_bucket_policy.b","change":{"after":{},"after_unknown":{"policy":true}}}]""");

        var policy = Assert.Single(reading.Policies);
        Assert.False(policy.IsRead);
        Assert.Equal("aws_s3_bucket_policy.b.policy", Assert.Single(policy.Unresolved).Expression);
    }

    [Fact]
    public void Read_ADataSourceThatWaits_IsPutTogetherFromItsBlocks()
    {
        var reading = Plan(
            Resource("aws_s3_bucket.b", "aws_s3_bucket", new { }),
            changes: """
                [{"address":"data.aws_iam_policy_document.d","mode":"data","type":"aws_iam_policy_document","change":{
                  "after":{"statement":[{"sid":"R","effect":"Allow","actions":["s3:GetObjet"],"not_actions":null,"resources":[null],"principals":[],
                    "condition":[{"test":"StringEquals","variable":"aws:PrincipalTag/team","values":["a"]}]}]},
                  "after_unknown":{"json":true,"statement":[{"resources":[true]}]}}}]
                """);

        var policy = Assert.Single(reading.Policies);
        Assert.Equal("data.aws_iam_policy_document.d", policy.Place!.LogicalId);
        Assert.Equal([("INVALID_ACTION", "\"s3:GetObjet\"")], policy.Check(reading));
        Assert.Equal("data.aws_iam_policy_document.d.statement[0].resources", Assert.Single(policy.Unresolved).Expression);
        Assert.Equal("aws:PrincipalTag/team", Assert.Single(policy.Document.Statements[0].Conditions).Key);
    }

    [Fact]
    public void Read_ADataSourceWhoseTextAResourceHas_IsNotReadTwice()
    {
        var reading = Plan(
            Resource("aws_iam_policy.read", "aws_iam_policy", new { policy = Policy }),
            prior: $$$"""{"values":{"root_module":{"resources":[{"address":"data.aws_iam_policy_document.d","mode":"data","type":"aws_iam_policy_document","values":{"json":{{{JsonSerializer.Serialize(Policy)}}} } }] } } }""");

        Assert.Single(reading.Policies);
    }

    private static string Resource(string address, string type, object values) => JsonSerializer.Serialize(new { address, mode = "managed", type, values });

    private static FileReading Plan(string resource, string? child = null, string changes = "[]", string prior = "{}")
    {
        var modules = child is null ? "[]" : $$"""[{"address":"module.q","resources":[{{child}}]}]""";
        return Found.In("plan.json", $$$"""{"format_version":"1.2","planned_values":{"root_module":{"resources":[{{{resource}}}],"child_modules":{{{modules}}} } },"resource_changes":{{{changes}}},"prior_state":{{{prior}}} }""");
    }
}
