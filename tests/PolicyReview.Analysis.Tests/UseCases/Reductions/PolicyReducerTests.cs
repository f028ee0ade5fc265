using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Tests.UseCases.Proofs;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Analysis.UseCases.Reductions;

namespace PolicyReview.Analysis.Tests.UseCases.Reductions;

public sealed class PolicyReducerTests
{
    private const string Bucket = "arn:aws:s3:::files";

    [Theory]
    [InlineData("thumbnail-lambda", "\"s3:GetObject\"", "\"s3:*\"")]
    [InlineData("thumbnail-lambda", "\"s3:GetObject\"", "\"s3:Get*\"")]
    [InlineData("thumbnail-lambda", "example-uploads/incoming/*", "example-uploads/*")]
    [InlineData("thumbnail-lambda", "table/thumbnail-metadata", "table/*")]
    [InlineData("thumbnail-lambda", "arn:aws:logs:ap-northeast-1:111122223333:log-group:/aws/lambda/thumbnail:*", "*")]
    [InlineData("thumbnail-lambda", "log-group:/aws/lambda/thumbnail:*", "log-group:*")]
    [InlineData("thumbnail-lambda", "\"sns:Publish\"", "\"sns:*\"")]
    [InlineData("thumbnail-lambda", "\"Action\": \"sns:Publish\"", "\"NotAction\": \"sns:DeleteTopic\"")]
    [InlineData("thumbnail-lambda", "\"dynamodb:UpdateItem\"\n", "\"dynamodb:UpdateItem\",\n        \"dynamodb:DeleteItem\"\n")]
    [InlineData("thumbnail-lambda", "\"dynamodb:PutItem\",", "\"dynamodb:DeleteTable\",\n        \"dynamodb:Scan\",\n        \"dynamodb:PutItem\",")]
    [InlineData("thumbnail-lambda", "  \"Statement\": [\n", "  \"Statement\": [\n    { \"Sid\": \"All\", \"Effect\": \"Allow\", \"Action\": \"ec2:*\", \"Resource\": \"*\" },\n")]
    [InlineData("thumbnail-lambda", "    }\n  ]\n", "    },\n    { \"Sid\": \"All\", \"Effect\": \"Allow\", \"Action\": \"ec2:*\", \"Resource\": \"*\" }\n  ]\n")]
    [InlineData("github-actions-deploy", "arn:aws:iam::111122223333:role/orders-api-function", "*")]
    [InlineData("github-actions-deploy", "stack/orders-api/*", "stack/*")]
    [InlineData("incident-read-only", "\"logs:StopQuery\"", "\"logs:*\"")]
    public void Reduce_PlantedFault_BecomesTheShippedText(string id, string from, string to)
    {
        var example = WorkedExample.Find(id)!;
        var shipped = example.Documents[0].Text;
        var faulty = shipped.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(shipped, faulty);

        var reduced = Reduce(UseCaseTableParser.Parse(example.Table), faulty, BindingFile.Read(example.Bindings));

        Assert.Equal(shipped, reduced.Text);
        Assert.Empty(reduced.Problems);
        Assert.True(reduced.Proof.Holds);
        Assert.Single(reduced.Edits);
    }

    [Theory]
    [InlineData("thumbnail-lambda")]
    [InlineData("admin-upload-helper")]
    [InlineData("github-actions-deploy")]
    [InlineData("incident-read-only")]
    public void Reduce_NothingToTakeOut_LeavesEveryByte(string id)
    {
        var example = WorkedExample.Find(id)!;
        var odd = example.Documents[0].Text.Replace(": ", " :\t", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        var reduced = Reduce(UseCaseTableParser.Parse(example.Table), odd, BindingFile.Read(example.Bindings));

        Assert.Equal(odd, reduced.Text);
        Assert.Empty(reduced.Edits);
        Assert.Empty(reduced.Problems);
    }

    [Fact]
    public void Reduce_ConditionMissing_IsAddedInItsPlace()
    {
        var example = WorkedExample.Find("thumbnail-lambda")!;
        var shipped = example.Documents[0].Text;
        var start = shipped.IndexOf(",\n      \"Condition\"", StringComparison.Ordinal);
        var faulty = shipped.Remove(start, shipped.IndexOf("\n    },", start, StringComparison.Ordinal) - start);

        var reduced = Reduce(UseCaseTableParser.Parse(example.Table), faulty, BindingFile.Read(example.Bindings));

        Assert.Empty(reduced.Problems);
        Assert.Equal(["`WriteThumbnails`: only with `s3:x-amz-server-side-encryption` = `AES256`."], reduced.Edits);
        Assert.Contains(",\n      \"Condition\": { \"StringEquals\": { \"s3:x-amz-server-side-encryption\": \"AES256\" } }\n    },", reduced.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reduce_ActionsOnDifferentResources_SplitsTheStatement()
    {
        var table = Case.Table("`s3:GetObject` on `arn:aws:s3:::files/in/*`; `s3:PutObject` on `arn:aws:s3:::files/out/*`", "");
        var policy = """
            { "Version": "2012-10-17", "Statement": [
              { "Sid": "Files", "Effect": "Allow",
                "Action": "s3:*", "Resource": "*" },
              { "Sid": "Keep", "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*" } ] }
            """;

        var reduced = Reduce(table, policy, Confirmed(table));

        Assert.Empty(reduced.Problems);
        Assert.True(reduced.Proof.Holds);
        Assert.Equal(3, PolicyParser.Parse(reduced.Text).Statements.Count);
        Assert.Contains("""{ "Sid": "Keep", "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*" } ] }""", reduced.Text, StringComparison.Ordinal);
        Assert.Contains("is now 2 statements", Assert.Single(reduced.Edits), StringComparison.Ordinal);
    }

    [Fact]
    public void Reduce_WhatIsDeniedAnyway_IsNoExcess()
    {
        var table = Case.Table("`s3:GetObject` on `arn:aws:s3:::files/*`", "");
        var policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::files/*"},{"Effect":"Deny","Action":"s3:PutObject","Resource":"*"}]}""";

        Assert.Equal(policy, Reduce(table, policy, Confirmed(table)).Text);
    }

    [Fact]
    public void Reduce_StatementBesideGoodOnes_GoesAsAWhole()
    {
        var example = WorkedExample.Find("thumbnail-lambda")!;
        var shipped = example.Documents[0].Text;
        var faulty = shipped.Replace("    }\n  ]\n", "    },\n    { \"Sid\": \"Admin\", \"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\" }\n  ]\n", StringComparison.Ordinal);

        var reduced = Reduce(UseCaseTableParser.Parse(example.Table), faulty, BindingFile.Read(example.Bindings));

        Assert.Equal(shipped, reduced.Text);
        Assert.Equal(["`Admin` is gone: what the table requires of it, other statements allow already."], reduced.Edits);
    }

    [Fact]
    public void Reduce_WhatTheBoundaryCaps_IsNoExcess()
    {
        var table = Case.Table("`s3:GetObject` on `arn:aws:s3:::files/*`", "");
        var policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::files/*"}]}""";
        var beside = new ProofDocuments { Boundary = Case.Allow("'Action':'s3:Get*','Resource':'*'"), ServiceControlPolicies = [Case.Policy("{'Version':'2012-10-17','Statement':{'Effect':'Deny','Action':'iam:*','Resource':'*'}}")] };

        Assert.Equal(policy, PolicyReducer.Default.Reduce(table, new NamedPolicy("policy.json", PolicyParser.Parse(policy)), Confirmed(table), beside).Text);
    }

    [Fact]
    public void Reduce_UnboundPhrase_TakesNothingOut()
    {
        var table = Case.Table("`s3:GetObject` on `arn:aws:s3:::files/*`; frobnicate the gizmo", "");
        var policy = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}""";

        var reduced = Reduce(table, policy, null);

        Assert.Equal(policy, reduced.Text);
        Assert.Contains(reduced.Problems, problem => problem.Contains("Nothing was taken out", StringComparison.Ordinal));
    }

    [Fact]
    public void Reduce_ResourceLeftOpen_TakesNothingOut()
    {
        var table = Case.Table("Send messages to queue `files`", "");
        var policy = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["sqs:SendMessage","sqs:PurgeQueue"],"Resource":"arn:aws:sqs:us-east-1:111122223333:archive"}}""";

        var reduced = Reduce(table, policy, null);

        Assert.Equal(policy, reduced.Text);
        Assert.Contains("leaves open which resource is meant", Assert.Single(reduced.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Reduce_ResourceLeftOpenOfAnActionThatIsNotAllowed_IsNoObstacle()
    {
        var table = Case.Table($"`s3:GetObject` on `{Bucket}/*`; publish topic `alerts`", "");
        var policy = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::files/*"}}""";

        var reduced = Reduce(table, policy, null);

        Assert.DoesNotContain("s3:PutObject", reduced.Text, StringComparison.Ordinal);
        Assert.Contains(reduced.Problems, problem => problem.StartsWith("“publish topic `alerts`” of `Case` was not allowed before either", StringComparison.Ordinal));
    }

    [Fact]
    public void Reduce_MissingAccess_IsSaidAndNotAdded()
    {
        var table = Case.Table($"`s3:GetObject` on `{Bucket}/*`; `s3:PutObject` on `{Bucket}/*`", "");
        var policy = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject","s3:DeleteObject"],"Resource":"arn:aws:s3:::files/*"}}""";

        var reduced = Reduce(table, policy, Confirmed(table));

        Assert.Equal("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::files/*"}}""", reduced.Text);
        Assert.Contains(reduced.Problems, problem => problem.Contains("was not allowed before either", StringComparison.Ordinal));
    }

    [Fact]
    public void Reduce_NothingServes_KeepsThePolicyAndSaysSo()
    {
        var table = Case.Table($"`s3:GetObject` on `{Bucket}/*`", "");
        var policy = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ec2:*","Resource":"*"}}""";

        var reduced = Reduce(table, policy, Confirmed(table));

        Assert.Equal(policy, reduced.Text);
        Assert.Contains(reduced.Problems, problem => problem.Contains("nothing would be left", StringComparison.Ordinal));
    }

    private static ReducedPolicy Reduce(UseCaseTable table, string policy, BindingSet? bindings) =>
        PolicyReducer.Default.Reduce(table, new NamedPolicy("policy.json", PolicyParser.Parse(policy)), bindings);

    // Exact phrases mean what they say.
    private static BindingSet Confirmed(UseCaseTable table) => new([.. table.Rows.Select(row =>
        new RowBindings(row.Name.Text, [.. row.Required.Phrases.Select(phrase => PhraseBinder.Default.Required(phrase.Text) with { IsConfirmed = true })], []))]);
}
