using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.UseCases.Drafts;

/// <summary>Holds a policy that the product wrote against the same proof and the same validation as any other, and says what does not hold.</summary>
internal sealed class DraftCheck(ServiceCatalogue catalogue)
{
    /// <summary>What the proof of the phrases that were drafted does not show.</summary>
    public static IEnumerable<string> ProblemsOf(UseCaseProof proof, IReadOnlyCollection<string> drafted) =>
    [
        .. proof.Required.Where(phrase => phrase.Status != RequiredStatus.Proven && drafted.Contains(phrase.Binding.Phrase))
            .Select(phrase => $"{QuotedPhrase.Of(phrase.Binding.Phrase)} of `{phrase.UseCase}` is not proven: {string.Join(' ', phrase.Reasons.Concat(phrase.Conditions.Select(condition => $"Only if {condition}.")).Append(phrase.Witness?.Words).OfType<string>())}"),
        .. proof.Avoided.Where(phrase => phrase.Status is AvoidedStatus.Allowed or AvoidedStatus.Undecided)
            .Select(phrase => $"{QuotedPhrase.Of(phrase.Binding.Phrase)} of `{phrase.UseCase}` does not hold: {phrase.Witness?.Words ?? string.Join(' ', phrase.Reasons)} Change the phrase that requires it, or give the rows roles of their own."),
        .. proof.Excess.Where(excess => excess.Statements.Any(statement => statement.Policy == PolicyDrafter.DraftName)).Select(excess => $"Nothing requires it: {excess.Witness.Words}"),
        .. proof.Problems.Select(problem => problem.Message),
    ];

    /// <summary>What validation says of <paramref name="document"/> at WARNING and above.</summary>
    public IEnumerable<string> Findings(PolicyDocument document) =>
        PolicyValidator.Validate(new PolicyContext(document, DocumentKind.PermissionsPolicy, null, catalogue, SubmissionFacts.None))
            .Where(finding => finding.Type != FindingType.Suggestion)
            .Select(finding => $"Validation reports {finding.Code}: {finding.Message} {finding.Advice}");

    /// <summary>What a binding lacks that a good statement needs.</summary>
    public IEnumerable<string> Gaps(IReadOnlyList<RequiredAccess> required)
    {
        foreach (var (phrase, access) in required)
        {
            if (access.Actions.Contains("iam:PassRole", StringComparer.OrdinalIgnoreCase) && !access.Context.Keys.Contains("iam:PassedToService", StringComparer.OrdinalIgnoreCase))
            {
                yield return $"{QuotedPhrase.Of(phrase)} passes a role without saying to which service. Declare `iam:PassedToService` in its binding.";
            }

            foreach (var (action, key) in access.Actions.SelectMany(action => access.Context.Keys.Where(key => IsNeverSent(action, key)).Select(key => (action, key))))
            {
                yield return $"`{action}` of {QuotedPhrase.Of(phrase)} never carries `{key}`, so the condition would keep AWS from ever allowing it. Confirm a binding without the key for this action.";
            }
        }
    }

    private bool IsNeverSent(string action, string key)
    {
        var pattern = ActionPattern.Parse(action);
        return GlobalConditionKeys.Find(key) is null && catalogue.FindConditionKey(key) is not null
            && catalogue.FindAction(pattern.Service, pattern.Name) is { } known
            && !known.ConditionKeys.Any(template => new ConditionKey(template, "String").Matches(key));
    }
}
