using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Escalation;

/// <summary>Open paths as findings, each at the action that opens it.</summary>
public static class EscalationFindings
{
    /// <summary>The findings, each with the 0-based position of its document; null where the statement is in none of <paramref name="names"/>.</summary>
    /// <param name="report">What is open.</param>
    /// <param name="names">What the proof calls the documents by, in their order.</param>
    public static IEnumerable<(int? Document, Finding Finding)> Of(EscalationReport report, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(names);
        return report.Open.Select(group => Finding(group, names)).Concat(report.Undecided.Count == 0 ? [] : [(null, Undecided(report.Undecided))]);
    }

    private static (int?, Finding) Finding(EscalationGroup group, IReadOnlyList<string> names)
    {
        var places = group.Paths.SelectMany(path => path.Steps).SelectMany(step => step.Statements.Select(statement => (Document: IndexOf(statement, names), Place: PlaceOf(statement, step.Action))))
            .Where(place => place.Document is not null).ToList();
        var document = places.Count == 0 ? null : places[0].Document;
        var locations = places.Where(place => place.Document == document).Select(place => place.Place).DistinctBy(place => place.Span.Start.Offset).ToList();
        return (document, CheckOf(group.Standing).Descriptor.Report(new RuleHit(Message(group), locations) { Advice = Advice(group) }));
    }

    private static string Message(EscalationGroup group)
    {
        var path = group.First;
        IEnumerable<string> paths = group.Standing == EscalationStanding.Inherent
            ? ["The use-case table requires all that these need.", .. group.Paths.SelectMany(Sentences), EscalationWords.Others(group, group.Paths.Count)]
            : [.. Sentences(path), EscalationWords.Others(group, told: 1)];
        return string.Join(' ', paths.Where(sentence => sentence.Length > 0));
    }

    private static IEnumerable<string> Sentences(EscalationPath path) =>
        [EscalationWords.Headline(path), .. path.Steps.Select(EscalationWords.Step), EscalationWords.Assumption(path.Method)];

    private static string? Advice(EscalationGroup group) =>
        group.Standing == EscalationStanding.Open ? $"{group.First.Method.Category.Remedy} Or accept it with a reason." : null;

    private static SubmissionCheck CheckOf(EscalationStanding standing) => standing switch
    {
        EscalationStanding.Inherent => EscalationChecks.Inherent,
        EscalationStanding.Limited => EscalationChecks.Limited,
        _ => EscalationChecks.Open,
    };

    private static Finding Undecided(IReadOnlyList<UndecidedEscalation> methods) =>
        EscalationChecks.Undecided.Descriptor.Report(new RuleHit(EscalationWords.Undecided(methods), []));

    private static int? IndexOf(MatchedStatement statement, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == statement.Policy)
            {
                return i;
            }
        }

        return null;
    }

    // The entry that takes the action in; the statement where NotAction does.
    private static Location PlaceOf(MatchedStatement matched, string action)
    {
        var asked = ActionPattern.Parse(action);
        var entry = matched.Statement.Actions is null ? null
            : matched.Statement.ActionEntries.FirstOrDefault(entry => ActionPattern.Parse(entry.Value.Trim()).Includes(asked.Service, asked.Name));
        return entry?.Location ?? matched.Statement.Node.Location;
    }
}
