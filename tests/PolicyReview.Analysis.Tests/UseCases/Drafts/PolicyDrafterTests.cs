using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Tests.UseCases.Proofs;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Drafts;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Drafts;

public sealed class PolicyDrafterTests
{
    private const string Read = "`s3:GetObject` on `arn:aws:s3:::files/in/*`";

    [Fact]
    public void Draft_ConfirmedPhrase_IsWrittenAsPeopleWriteIt() => Assert.Equal(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "ReadTheInbox",
              "Effect": "Allow",
              "Action": [
                "s3:GetObject",
                "s3:GetObjectTagging"
              ],
              "Resource": "arn:aws:s3:::files/in/*"
            },
            {
              "Sid": "WriteTheOutbox",
              "Effect": "Allow",
              "Action": "s3:PutObject",
              "Resource": "arn:aws:s3:::files/out/*",
              "Condition": {
                "StringEquals": {
                  "s3:x-amz-server-side-encryption": [
                    "AES256",
                    "aws:kms"
                  ]
                },
                "Bool": {
                  "aws:SecureTransport": "true"
                }
              }
            }
          ]
        }

        """,
        Draft("read the inbox; write the outbox", "", takesProposed: false,
            Bound("read the inbox", Access(["s3:GetObject", "s3:GetObjectTagging"], "arn:aws:s3:::files/in/*")),
            Bound("write the outbox", Access(["s3:PutObject"], "arn:aws:s3:::files/out/*") with
            {
                Context = new Dictionary<string, IReadOnlyList<string>> { ["s3:x-amz-server-side-encryption"] = ["AES256", "aws:kms"], ["aws:SecureTransport"] = ["true"] },
            })).Text,
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Draft_UnconfirmedUnboundAndOpenPhrases_AreLeftOutAndSaid()
    {
        var draft = PolicyDrafter.Default.Draft(
            Case.Table($"{Read}; read one S3 prefix; frobnicate the gizmo; `sns:Publish` on `arn:aws:sns:eu-west-1:111122223333:a`", ""),
            new BindingSet([new RowBindings("Case", [Bound(Read, Access(["s3:GetObject"], "arn:aws:s3:::files/in/*"))], [])]));

        Assert.Single(PolicyParser.Parse(draft.Text!).Statements);
        Assert.Equal(3, draft.Problems.Count);
        Assert.Contains(draft.Problems, problem => problem.Contains("`read one S3 prefix`", StringComparison.Ordinal) && problem.Contains("Confirm a binding that names its ARN", StringComparison.Ordinal));
        Assert.Contains(draft.Problems, problem => problem.Contains("`frobnicate the gizmo`", StringComparison.Ordinal) && problem.Contains("is not bound", StringComparison.Ordinal));
        Assert.Contains(draft.Problems, problem => problem.Contains("sns:Publish", StringComparison.Ordinal) && problem.Contains("no confirmed binding", StringComparison.Ordinal));
    }

    [Fact]
    public void Draft_NothingConfirmed_HasNoText()
    {
        var draft = PolicyDrafter.Default.Draft(Case.Table(Read), null);

        Assert.Null(draft.Text);
        Assert.Null(draft.Proof);
        Assert.Single(draft.Problems);
    }

    [Fact]
    public void Draft_ProposedBindingsWanted_AreDraftedFrom()
    {
        var draft = PolicyDrafter.Default.Draft(Case.Table(Read), null, takesProposed: true);

        Assert.Empty(draft.Problems);
        Assert.True(draft.Proof!.Holds);
    }

    [Fact]
    public void Draft_RowRequiresWhatItAvoids_LeavesItOut()
    {
        var draft = PolicyDrafter.Default.Draft(Case.Table($"{Read}; `s3:DeleteObject` on `arn:aws:s3:::files/in/*`", "S3 delete"), null, takesProposed: true);

        Assert.DoesNotContain("DeleteObject", draft.Text, StringComparison.Ordinal);
        Assert.Contains(draft.Problems, problem => problem.Contains("and avoids `S3 delete`", StringComparison.Ordinal));
    }

    [Fact]
    public void Draft_OneRowRequiresWhatAnotherAvoids_IsSaid()
    {
        var table = UseCaseTableParser.Parse(
            $"| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| Reader | Lambda execution role | {Read} | S3 delete |\n| Cleaner | Lambda execution role | `s3:DeleteObject` on `arn:aws:s3:::files/in/*` | IAM operations |\n");
        var draft = PolicyDrafter.Default.Draft(table, null, takesProposed: true);

        Assert.Contains(draft.Problems, problem => problem.Contains("`S3 delete` of `Reader` does not hold", StringComparison.Ordinal) && problem.Contains("roles of their own", StringComparison.Ordinal));
    }

    [Fact]
    public void Draft_RowsThatNeedTheSame_ShareAStatement()
    {
        var draft = Draft("read it; read it again; read one file", "", false,
            Bound("read it", Access(["s3:GetObject"], "arn:aws:s3:::files/in/*")),
            Bound("read it again", Access(["s3:GetObject", "s3:GetObjectTagging"], "arn:aws:s3:::files/in/*")),
            Bound("read one file", Access(["S3:getobject"], "arn:aws:s3:::files/in/a.txt")));

        var statement = Assert.Single(PolicyParser.Parse(draft.Text!).Statements);
        Assert.Equal("ReadItAndReadItAgain", statement.Sid);
        Assert.Equal(["s3:GetObject", "s3:GetObjectTagging"], statement.ActionEntries.Select(entry => entry.Value));
        Assert.Empty(draft.Problems);
    }

    [Fact]
    public void Draft_ActionWithoutResourceType_StandsAlone()
    {
        var draft = Draft("search logs", "", false, Bound("search logs", Access(["logs:FilterLogEvents", "logs:StopQuery"], "arn:aws:logs:eu-west-1:111122223333:log-group:app:*", "*")));

        Assert.Equal([["logs:FilterLogEvents"], ["logs:StopQuery"]], PolicyParser.Parse(draft.Text!).Statements.Select(statement => statement.ActionEntries.Select(entry => entry.Value).ToArray()));
    }

    [Fact]
    public void Draft_ResourceTheActionNeverHas_IsSaid()
    {
        var draft = Draft("read it", "", false, Bound("read it", Access(["s3:GetObject", "sns:Publish"], "arn:aws:s3:::files/in/*")));

        Assert.Contains(draft.Problems, problem => problem.Contains("`sns:Publish` of `read it` never has the resource", StringComparison.Ordinal));
    }

    [Fact]
    public void Draft_PassRole_WantsTheServiceItIsPassedTo()
    {
        var access = Access(["iam:PassRole"], "arn:aws:iam::111122223333:role/worker");
        var with = access with { Context = new Dictionary<string, IReadOnlyList<string>> { ["iam:PassedToService"] = ["lambda.amazonaws.com"] } };

        Assert.Contains(Draft("pass the role", "", false, Bound("pass the role", access)).Problems, problem => problem.Contains("Declare `iam:PassedToService`", StringComparison.Ordinal));
        Assert.Empty(Draft("pass the role", "", false, Bound("pass the role", with)).Problems);
    }

    [Fact]
    public void Draft_KeyThatTheActionNeverCarries_IsSaid()
    {
        var access = Access(["s3:GetObject"], "arn:aws:s3:::files/in/*") with { Context = new Dictionary<string, IReadOnlyList<string>> { ["s3:x-amz-server-side-encryption"] = ["AES256"] } };

        Assert.Contains(Draft("read it", "", false, Bound("read it", access)).Problems, problem => problem.Contains("never carries", StringComparison.Ordinal));
    }

    [Fact]
    public void Draft_ResourcesLeftOut_AreDenied()
    {
        var draft = Draft("read all but the logs", "", false, Bound("read all but the logs", Access(["s3:GetObject"], "arn:aws:s3:::*/*") with { Except = ["arn:aws:s3:::audit-logs/*"] }));

        Assert.Empty(draft.Problems);
        Assert.Equal(["ReadAllButTheLogs", "DenyReadAllButTheLogs"], PolicyParser.Parse(draft.Text!).Statements.Select(statement => statement.Sid));
    }

    [Fact]
    public void Draft_AttachedPolicyAllowsWhatIsAvoided_DeniesIt()
    {
        var beside = new ProofDocuments { Permissions = [Case.Policy("{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':'s3:*','Resource':'*'}]}", "attached.json")] };
        var draft = PolicyDrafter.Default.Draft(Case.Table(Read, "S3 delete, all-bucket read"), null, beside, takesProposed: true);

        Assert.Empty(draft.Problems);
        Assert.All(draft.Proof!.Avoided, phrase => Assert.True(phrase.Status is AvoidedStatus.ExplicitlyDenied or AvoidedStatus.NotGranted, Case.Say(draft.Proof)));
        Assert.All(draft.Proof.Required, phrase => Assert.Equal(RequiredStatus.Proven, phrase.Status));
        Assert.Equal(2, PolicyParser.Parse(draft.Text!).Statements.Count(statement => statement.Effect == Effect.Deny));
    }

    [Fact]
    public void Draft_AttachedAdministratorAccess_CannotBeDenied()
    {
        var beside = new ProofDocuments { Permissions = [Case.Policy("{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':'*','Resource':'*'}]}", "attached.json")] };
        var draft = PolicyDrafter.Default.Draft(Case.Table(Read, "AdministratorAccess"), null, beside, takesProposed: true);

        Assert.Contains(draft.Problems, problem => problem.Contains("Detach the policy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("write one DynamoDB table", "WriteOneDynamoDBTable")]
    [InlineData("PutObject to one S3 prefix", "PutObjectToOneS3Prefix")]
    [InlineData("`s3:GetObject` on `arn:aws:s3:::files/in/*`", "S3GetObject")]
    [InlineData("画像を読む", "GetObject")]
    public void Draft_Phrase_NamesItsStatement(string phrase, string sid) =>
        Assert.Equal(sid, Assert.Single(PolicyParser.Parse(Draft(phrase, "", false, Bound(phrase, Access(["s3:GetObject"], "arn:aws:s3:::files/in/*"))).Text!).Statements).Sid);

    private static DraftedPolicy Draft(string required, string avoided, bool takesProposed, params Binding[] bindings) =>
        PolicyDrafter.Default.Draft(Case.Table(required, avoided), new BindingSet([new RowBindings("Case", bindings, [])]), takesProposed: takesProposed);

    private static Binding Bound(string phrase, params BoundAccess[] access) => new(phrase, BindingForm.Required, BindingOrigin.ByHand, true, access, [], [], [], null);

    private static BoundAccess Access(string[] actions, params string[] resources) => new(actions, resources);
}
