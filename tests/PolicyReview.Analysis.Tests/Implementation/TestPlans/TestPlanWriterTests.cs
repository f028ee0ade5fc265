namespace PolicyReview.Analysis.Implementation.TestPlans;

public sealed class TestPlanWriterTests
{
    [Theory]
    [InlineData(""","why":"Read \"one\" prefix" """)]
    [InlineData(""","context":{"b:two":["x","y"],"a:one":"1","c:none":[]}""")]
    [InlineData(""","resourceAccount":"444455556666" """)]
    public void Write_APlan_IsReadBackAsItWas(string more)
    {
        var plan = Plans.Of(Plans.Case("read ü", more: more), Plans.Case("open", "denied", "anonymous")) with
        {
            Policies = new PlannedPolicies { IdentityPolicies = ["a.json", "b.json"], TrustPolicy = "t.json", ServiceControlPolicies = ["scp.json"] },
        };

        var text = TestPlanWriter.Write(plan);
        var reading = TestPlanReader.Read(text);

        Assert.Empty(reading.Problems);
        Assert.Equal(text, TestPlanWriter.Write(reading.Plan));
        Assert.Equal(plan.Policies.IdentityPolicies, reading.Plan.Policies.IdentityPolicies);
        Assert.Equal(plan.Cases.Select(Words), reading.Plan.Cases.Select(Words));
    }

    [Fact]
    public void Write_APlan_HasOneMemberALine() => Assert.Equal(
        """
        {
          "policies": {},
          "cases": [
            {
              "name": "read",
              "principal": "arn:aws:iam::111122223333:role/thumbnail",
              "action": "s3:GetObject",
              "resource": "arn:aws:s3:::example-uploads/incoming/a.png",
              "expected": "allowed"
            }
          ]
        }

        """.ReplaceLineEndings("\n"), TestPlanWriter.Write(Plans.Of(Plans.Case("read"))));

    private static string Words(TestCase test)
    {
        var request = test.Request;
        var context = request.Context.Keys.Order(StringComparer.Ordinal).Select(key => $"{key}={string.Join('|', request.Context.ValuesOf(key)!)}");
        return string.Join('\n', [test.Name, test.Expected.ToString(), test.Why ?? "", request.Principal.Value, request.Action, request.Resource, request.ResourceAccount ?? "", .. context]);
    }
}
