using PolicyReview.Analysis.Configuration;
using PolicyReview.Analysis.Implementation;
using PolicyReview.Analysis.Implementation.Templates;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Reports;

/// <summary>Checked policies for the reports' tests.</summary>
internal static class Report
{
    public const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObjet", "Resource": "arn:aws:s3:::b/*" },
            { "Sid": "All", "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }
          ]
        }
        """;

    public static CheckedPolicy Of(string text = Policy, string file = "policies/my policy.json", string configuration = "{}")
    {
        var reading = PolicyFiles.Read(file, text, null, null);
        var policy = reading.Policies[0];
        var findings = policy.Check(document => PolicyValidator.Validate(new PolicyContext(document, policy.Kind, policy.ResourceType, ServiceCatalogue.Embedded, SubmissionFacts.None)));
        var judgement = new FindingJudgement(ConfigurationReader.Read(configuration, KnownCodes.All).Configuration, null, new DateOnly(2026, 11, 25));
        return new CheckedPolicy(file, reading.Source, policy.Kind, policy.ResourceType, judgement.Judge(findings, policy.Document, file, policy.Place?.LogicalId))
        {
            Place = policy.Place,
            Unresolved = policy.Unresolved,
        };
    }

    public static CheckedPolicy Suppressed() => Of(configuration: """
        { "suppressions": [{ "code": "INVALID_ACTION", "sid": "Read", "reason": "A <b>typo</b> we | know", "owner": "@team", "expires": "2027-01-31" }] }
        """);

    public static CheckedPolicy OfTemplate() => Of("""
        Resources:
          P:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              ManagedPolicyName: read
              PolicyDocument:
                Version: 2012-10-17
                Statement: [{ Effect: Allow, Action: [s3:GetObjet], Resource: !ImportValue X }]
        """, "app.yaml");

    /// <summary>A policy with one finding that says <paramref name="message"/>.</summary>
    public static CheckedPolicy Saying(string message, string text = "{}")
    {
        var source = new SourceText(text);
        var finding = new Finding("some-code", FindingType.Error, "Title", message, "Advice.", null, [new Location([], source.SpanOf(0, text.Length))], FindingSource.Risk);
        return new CheckedPolicy("a.json", source, DocumentKind.PermissionsPolicy, null, [new JudgedFinding(finding, true, null)]);
    }

    /// <summary>A policy only the deployment knows.</summary>
    public static CheckedPolicy Unread() => new("plan.json", new SourceText("{}"), DocumentKind.ResourcePolicy, null, [])
    {
        IsRead = false,
        Place = new TemplatePlace("aws_s3_bucket_policy.b", "aws_s3_bucket_policy", "policy", null),
        Unresolved = [new UnresolvedValue("aws_s3_bucket_policy.b.policy", "is known only after apply.", new SourceText("{}").SpanOf(0, 2))],
    };
}
