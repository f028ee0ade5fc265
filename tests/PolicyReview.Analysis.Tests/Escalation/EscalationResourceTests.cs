using PolicyReview.Analysis.UseCases.Proofs;
using static PolicyReview.Analysis.Escalation.Escalations;

namespace PolicyReview.Analysis.Escalation;

/// <summary>Where a request needs several resources at once, and where AWS refuses it whatever policies say.</summary>
public sealed class EscalationResourceTests
{
    private const string Instance = "arn:aws:ec2:*:*:instance/*";
    private const string Document = "arn:aws:ssm:*:*:document/*";
    private const string ServiceLinked = "arn:aws:iam::111122223333:role/aws-service-role/*";

    [Theory]
    [InlineData("ssm:SendCommand", Document, null)]
    [InlineData("ssm:SendCommand", Instance, null)]
    [InlineData("ssm:StartSession", Document, null)]
    [InlineData("ssm:StartSession", Instance, "ssm-001")]
    [InlineData("ssm:StartSession", "arn:aws:ssm:*:*:managed-instance/mi-*", "ssm-001")]
    [InlineData("ecs:ExecuteCommand", "arn:aws:ecs:*:*:cluster/app", null)]
    [InlineData("bedrock-agentcore:*", "arn:aws:bedrock-agentcore:*:*:code-interpreter-custom/*", "bedrock-002")]
    public void Find_SomeOfTheResourcesThatARequestNeeds_OpensItOnlyIfItIsAll(string action, string resource, string? opened)
    {
        var report = Find(Allow([action], resource));

        Assert.Equal(opened is null ? [] : [opened], report.Ids());
        Assert.Empty(report.Undecided);
    }

    [Fact]
    public void Find_ACommandOnADocumentAndAnInstance_NamesBoth()
    {
        var step = Find(Allow(["ssm:SendCommand"], Document), Allow(["ssm:SendCommand"], Instance)).PathOf("ssm-002").Steps[0];

        Assert.Equal([Instance, Document], step.Resources);
        Assert.Equal([2, 1], step.Statements.Select(statement => statement.Index + 1));
        Assert.Contains(":instance/", step.Witness.Request.Resource, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_RunInstancesWithoutAnInstance_IsClosed()
    {
        var passes = Allow(["iam:PassRole"], "arn:aws:iam::111122223333:role/app");
        string Runs(string type) => Allow(["ec2:RunInstances"], $"arn:aws:ec2:*:*:{type}/*");
        string[] needed = ["image", "instance", "network-interface", "security-group", "subnet"];

        Assert.Empty(Find(passes, Allow(["ec2:RunInstances"], "arn:aws:ec2:*::image/*")).Open);
        Assert.True(Find([passes, .. needed.Select(Runs)]).Opens("ec2-001"));
        Assert.All(needed, left => Assert.Empty(Find([passes, .. needed.Where(type => type != left).Select(Runs)]).Open));
    }

    [Theory]
    [InlineData("InstanceType", false)]
    [InlineData("UserData", true)]
    [InlineData("user*", true)]
    public void Find_ModifyInstanceAttributeLimitedToOneAttribute_OpensItForUserDataOnly(string attribute, bool opens)
    {
        var report = Find(
            Allow(["ec2:ModifyInstanceAttribute"], condition: $$$"""{"StringLike":{"ec2:Attribute":"{{{attribute}}}"}}"""), Allow(["ec2:StopInstances", "ec2:StartInstances"]));

        Assert.Equal(opens ? ["ec2-002"] : [], report.Ids());
    }

    [Theory]
    [InlineData("iam:PutRolePolicy", ServiceLinked)]
    [InlineData("iam:PutRolePolicy", "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/*")]
    [InlineData("iam:AttachRolePolicy", ServiceLinked)]
    [InlineData("iam:UpdateAssumeRolePolicy", ServiceLinked)]
    [InlineData("iam:DeleteRolePermissionsBoundary", ServiceLinked)]
    [InlineData("sts:AssumeRole", ServiceLinked)]
    [InlineData("iam:CreatePolicyVersion", "arn:aws:iam::aws:policy/*")]
    [InlineData("iam:SetDefaultPolicyVersion", "arn:aws:iam::aws:policy/*")]
    public void Find_WhatOnlyAwsCanChange_IsClosedAndNotUndecided(string action, string resource)
    {
        var report = Find(Allow([action], resource));

        Assert.Empty(report.Open);
        Assert.Empty(report.Undecided);
    }

    [Fact]
    public void Find_PassRoleOnServiceLinkedRolesOnly_IsClosed()
    {
        Assert.Empty(Find(Allow(["iam:PassRole"], ServiceLinked), Allow(["ec2:RunInstances"])).Open);
        Assert.Equal(["*"], Find(Allow(["iam:PassRole", "ec2:RunInstances"])).PathOf("ec2-001").Steps[0].Resources);
    }

    [Theory]
    [InlineData("*", "ec2.amazonaws.com.cn", true)]
    [InlineData("arn:aws-cn:iam::111122223333:role/app", "ec2.amazonaws.com.cn", true)]
    [InlineData("arn:aws-cn:iam::111122223333:role/app", "ec2.amazonaws.com", true)]
    [InlineData("arn:aws-cn:iam::111122223333:role/app", "rds.amazonaws.com.cn", false)]
    public void Find_PassRoleToAServiceByItsChineseName_OpensIt(string role, string service, bool opens)
    {
        var report = Find(Allow(["iam:PassRole"], role, $$$"""{"StringEquals":{"iam:PassedToService":"{{{service}}}"}}"""), Allow(["ec2:RunInstances"]));

        Assert.Equal(opens ? ["ec2-001"] : [], report.Ids());
    }

    [Fact]
    public void Find_UnderABoundary_SaysThatTheCallersOwnGainsAreCapped()
    {
        var permissions = Policy(Allow(["iam:PutRolePolicy", "iam:DeleteRolePermissionsBoundary"]));

        var capped = Find(new ProofDocuments { Permissions = [permissions], Boundary = Policy(Allow(["*"])) with { Name = "edge" } });

        Assert.Contains("the permissions boundary `edge` allows more", Assumptions(capped, "iam-005"), StringComparison.Ordinal);
        Assert.DoesNotContain("`edge`", Assumptions(capped, "x-iam-deleteroleboundary"), StringComparison.Ordinal);
        Assert.DoesNotContain("boundary", Assumptions(Find(new ProofDocuments { Permissions = [permissions] }), "iam-005"), StringComparison.Ordinal);

        static string Assumptions(EscalationReport report, string id) => EscalationWords.Assumption(report.PathOf(id).Method);
    }
}
