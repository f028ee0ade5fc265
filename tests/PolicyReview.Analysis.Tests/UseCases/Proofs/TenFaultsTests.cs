using System.Text.Json.Nodes;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>
/// Ten mistakes of an LLM, each planted in every worked use case: the proof does not hold, and shows a request that the sound policy decides the other way.
/// Where a document has nothing to make the mistake with, the mistake is made with what the use case would tempt to.
/// </summary>
public sealed class TenFaultsTests
{
    private const string Thumbnail = "thumbnail-lambda";
    private const string Admin = "admin-upload-helper";
    private const string Deploy = "github-actions-deploy";
    private const string Incident = "incident-read-only";
    private const string Place = "ap-northeast-1:111122223333";

    [Theory]
    // every action of the service
    [InlineData(Thumbnail, "ReadIncomingUploads", "Action", "s3:*")]
    [InlineData(Admin, "UploadOnBehalfOfAdmins", "Action", "s3:*")]
    [InlineData(Deploy, "UpdateTargetFunction", "Action", "lambda:*")]
    [InlineData(Incident, "SearchApplicationLogs", "Action", "logs:*")]
    // missing prefix
    [InlineData(Thumbnail, "ReadIncomingUploads", "Resource", "arn:aws:s3:::example-uploads/*")]
    [InlineData(Admin, "UploadOnBehalfOfAdmins", "Resource", "arn:aws:s3:::example-admin-files/*")]
    [InlineData(Deploy, "UpdateTargetFunction", "Resource", "arn:aws:lambda:" + Place + ":function:orders-*")]
    [InlineData(Incident, "SearchApplicationLogs", "Resource", "arn:aws:logs:" + Place + ":log-group:/aws/lambda/*")]
    // table/*
    [InlineData(Thumbnail, "WriteMetadata", "Resource", "arn:aws:dynamodb:" + Place + ":table/*")]
    [InlineData(Admin, "ReadUploadSettings", "Resource", "arn:aws:dynamodb:" + Place + ":table/*")]
    [InlineData(Deploy, "ChangeOneStack", "Resource", "arn:aws:cloudformation:" + Place + ":stack/*")]
    [InlineData(Incident, "ReadOneOrder", "Resource", "arn:aws:dynamodb:" + Place + ":table/*")]
    // Resource *
    [InlineData(Thumbnail, "WriteLogs", "Resource", "*")]
    [InlineData(Admin, "ReadUploadSettings", "Resource", "*")]
    [InlineData(Deploy, "ChangeOneStack", "Resource", "*")]
    [InlineData(Incident, "SearchApplicationLogs", "Resource", "*")]
    // wrong account
    [InlineData(Thumbnail, "PublishAlerts", "Resource", "arn:aws:sns:ap-northeast-1:444455556666:thumbnail-alerts")]
    [InlineData(Admin, "ReadUploadSettings", "Resource", "arn:aws:dynamodb:ap-northeast-1:444455556666:table/upload-settings")]
    [InlineData(Deploy, "ChangeOneStack", "Resource", "arn:aws:cloudformation:ap-northeast-1:444455556666:stack/orders-api/*")]
    [InlineData(Incident, "ReadOneOrder", "Resource", "arn:aws:dynamodb:ap-northeast-1:444455556666:table/orders")]
    // NotAction
    [InlineData(Thumbnail, "PublishAlerts", "NotAction", "sns:DeleteTopic")]
    [InlineData(Admin, "ReadUploadSettings", "NotAction", "dynamodb:DeleteTable")]
    [InlineData(Deploy, "UpdateTargetFunction", "NotAction", "lambda:DeleteFunction")]
    [InlineData(Incident, "ReadOneOrder", "NotAction", "dynamodb:DeleteItem")]
    // missing condition
    [InlineData(Thumbnail, "WriteThumbnails", "Condition", null)]
    [InlineData(Admin, "+", "s3:ListBucket", "arn:aws:s3:::example-admin-files")]
    [InlineData(Deploy, "PassFunctionRole", "Condition", null)]
    // DeleteObject slipped in
    [InlineData(Thumbnail, "+", "s3:DeleteObject", "arn:aws:s3:::example-media/thumbnails/*")]
    [InlineData(Admin, "+", "s3:DeleteObject", "arn:aws:s3:::example-admin-files/uploads/*")]
    [InlineData(Deploy, "+", "s3:DeleteObject", "arn:aws:s3:::example-artifacts/*")]
    [InlineData(Incident, "+", "s3:DeleteObject", "arn:aws:s3:::example-logs/*")]
    // PassRole on *
    [InlineData(Thumbnail, "+", "iam:PassRole", "*")]
    [InlineData(Admin, "+", "iam:PassRole", "*")]
    [InlineData(Deploy, "PassFunctionRole", "Resource", "*")]
    [InlineData(Incident, "+", "iam:PassRole", "*")]
    public void Policy_WithTheFault_IsCaughtWithAWitness(string id, string sid, string member, string? value)
    {
        var sound = Text(id, DocumentKind.PermissionsPolicy);
        var faulty = Faulty(sound, sid, member, value);
        var proof = Case.Worked(id, _ => faulty);

        Assert.False(proof.Holds);
        var witnesses = proof.Required.Where(phrase => phrase.Status == RequiredStatus.Missing).Select(phrase => phrase.Witness!)
            .Concat(proof.Avoided.Where(phrase => phrase.Status == AvoidedStatus.Allowed).Select(phrase => phrase.Witness!)).Concat(proof.Excess.Select(excess => excess.Witness)).ToList();
        Assert.NotEmpty(witnesses);
        Assert.All(witnesses, witness => Assert.NotEqual(Decided(sound, witness.Request) == Decision.Allowed, Decided(faulty, witness.Request) == Decision.Allowed));
        Assert.All(witnesses, witness => Assert.Equal(witness.Decision, Decided(faulty, witness.Request)));
    }

    [Theory]
    // open trust
    [InlineData(Thumbnail, "{'Effect':'Allow','Principal':{'AWS':'*'},'Action':'sts:AssumeRole'}")]
    [InlineData(Admin, "{'Effect':'Allow','Principal':{'AWS':'*'},'Action':'sts:AssumeRole'}")]
    [InlineData(Deploy, "{'Effect':'Allow','Principal':{'Federated':'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'},'Action':'sts:AssumeRoleWithWebIdentity','Condition':{'StringEquals':{'token.actions.githubusercontent.com:aud':'sts.amazonaws.com'},'StringLike':{'token.actions.githubusercontent.com:sub':'repo:example-org/*'}}}")]
    [InlineData(Incident, "{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::444455556666:root'},'Action':'sts:AssumeRole'}")]
    // missing condition
    [InlineData(Incident, "{'Effect':'Allow','Principal':{'Federated':'arn:aws:iam::111122223333:saml-provider/idp'},'Action':'sts:AssumeRoleWithSAML'}")]
    [InlineData(Deploy, "{'Effect':'Allow','Principal':{'Federated':'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'},'Action':'sts:AssumeRoleWithWebIdentity','Condition':{'StringEquals':{'token.actions.githubusercontent.com:sub':'repo:example-org/orders-api:ref:refs/heads/main'}}}")]
    public void Trust_WithTheFault_IsCaughtWithAWitness(string id, string statement)
    {
        var example = WorkedExample.Find(id)!;
        var trust = Case.Policy($"{{'Version':'2012-10-17','Statement':[{statement}]}}", "trust.json");
        var proof = UseCaseProver.Default.Prove(
            UseCaseTableParser.Parse(example.Table),
            new ProofDocuments { Permissions = [new NamedPolicy("policy.json", PolicyParser.Parse(Text(id, DocumentKind.PermissionsPolicy)))], Trust = trust },
            PolicyReview.Analysis.UseCases.Bindings.BindingFile.Read(example.Bindings));
        var answer = Assert.Single(proof.Trust);

        Assert.False(proof.Holds);
        Assert.True(answer.Status is TrustStatus.Open or TrustStatus.Missing, Case.Say(proof));
        Assert.Equal(answer.Status == TrustStatus.Open ? Decision.Allowed : Decision.ImplicitDeny, answer.Witness!.Decision);
    }

    // "+" adds a statement of an action and a resource; else a member of the statement is replaced, or taken out.
    private static string Faulty(string sound, string sid, string member, string? value)
    {
        var policy = JsonNode.Parse(sound)!;
        var statements = policy["Statement"]!.AsArray();
        if (sid == "+")
        {
            statements.Add(new JsonObject { ["Sid"] = "Planted", ["Effect"] = "Allow", ["Action"] = member, ["Resource"] = value });
            return policy.ToJsonString();
        }

        var statement = statements.Single(one => one!["Sid"]!.GetValue<string>() == sid)!.AsObject();
        Assert.True(statement.Remove(member == "NotAction" ? "Action" : member));
        if (value is not null)
        {
            statement[member] = value;
        }

        return policy.ToJsonString();
    }

    private static string Text(string id, DocumentKind kind) => WorkedExample.Find(id)!.Documents.Single(document => document.Kind == kind).Text;

    private static Decision Decided(string policy, AccessRequest request) =>
        new PolicyEvaluator(new PolicySet { IdentityPolicies = [new NamedPolicy("policy.json", PolicyParser.Parse(policy))] }).EvaluatePrincipalAlone(request).Decision;
}
