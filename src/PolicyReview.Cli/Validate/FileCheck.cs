using PolicyReview.Analysis.Configuration;
using PolicyReview.Analysis.Implementation;
using PolicyReview.Analysis.Implementation.Templates;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Reports;
using PolicyReview.Analysis.Risks;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Cli.Validate;

/// <summary>Checks the policies of one file with a team's configuration.</summary>
internal sealed class FileCheck(LoadedConfiguration configuration, FailOn? failOn, DateOnly today)
{
    private static readonly HashSet<string> NoPlaceholders = [];
    private static readonly HashSet<string> Placeholders = [StandIns.Account];

    private readonly FindingJudgement _judgement = new(configuration.Configuration, failOn, today);

    /// <summary>Every policy of <paramref name="reading"/>, checked.</summary>
    public IEnumerable<CheckedPolicy> Check(InputFile file, FileReading reading) => reading.Policies.Select(policy => Check(file, reading.Source, policy));

    private CheckedPolicy Check(InputFile file, SourceText source, FoundPolicy policy)
    {
        var names = new PolicyNames(file.FullPath is null ? null : Path.GetFileName(file.FullPath), policy.Place?.LogicalId, policy.Place?.PolicyName);
        var findings = policy.Check(document =>
        {
            var context = new PolicyContext(document, policy.Kind, policy.ResourceType, ServiceCatalogue.Embedded, SubmissionFacts.None);
            var found = PolicyValidator.Validate(context);

            // What a statement adds cannot be proved while a value of it is not known.
            var statements = policy.Unresolved.Count == 0 ? StatementReview.Check(context, found) : [];
            return [.. found, .. statements, .. TeamFindings.In(context, configuration.Configuration, names, policy.Place is null ? NoPlaceholders : Placeholders)];
        });
        var judged = _judgement.Judge(findings, policy.Document, configuration.PathOf(file), policy.Place?.LogicalId);
        return new CheckedPolicy(file.Name, source, policy.Kind, policy.ResourceType, judged) { Place = policy.Place, Unresolved = policy.Unresolved, IsRead = policy.IsRead };
    }
}
