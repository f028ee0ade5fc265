using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Reviews.Findings;

/// <summary>The answer to a finding. It belongs to the fingerprint, so it carries over to later revisions while the defect stays the same.</summary>
public sealed class Disposition
{
    private Disposition()
    {
    }

    /// <summary>The finding's fingerprint.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>The answer.</summary>
    public DispositionKind Kind { get; private set; }

    /// <summary>Why, in the person's words.</summary>
    public string Justification { get; private set; } = "";

    /// <summary>Who answers for an accepted risk; null for other answers.</summary>
    public string? Owner { get; private set; }

    /// <summary>The last day of an accepted risk; null for other answers.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Who answered.</summary>
    public PersonId By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The revision it was given on.</summary>
    public int RevisionNumber { get; private set; }

    /// <summary>True once an accepted risk has run out: the finding is open again.</summary>
    public bool HasExpired(DateOnly today) => ExpiresOn < today;

    /// <summary>An answer, or what is missing in it: an accepted risk without owner and expiry cannot be made.</summary>
    internal static Result<Disposition> Create(string fingerprint, DispositionAnswer answer, int revision, PersonId by, DateTimeOffset at)
    {
        var problems = Problems(answer, DateOnly.FromDateTime(at.UtcDateTime)).ToList();
        if (problems.Count > 0)
        {
            return new Invalid(problems);
        }

        var accepts = answer.Kind == DispositionKind.AcceptRisk;
        return new Disposition
        {
            Fingerprint = fingerprint,
            Kind = answer.Kind,
            Justification = answer.Justification.Trim(),
            Owner = accepts ? answer.Owner!.Trim() : null,
            ExpiresOn = accepts ? answer.ExpiresOn : null,
            By = by,
            At = at,
            RevisionNumber = revision,
        };
    }

    private static IEnumerable<FieldProblem> Problems(DispositionAnswer answer, DateOnly today)
    {
        if (!answer.Justification.Any(char.IsLetterOrDigit))
        {
            yield return new("justification", "The justification is missing. Say why, so that the next reader need not ask.");
        }

        if (answer.Justification.Length > SubmissionLimits.LongText)
        {
            yield return new("justification", $"The justification has {answer.Justification.Length} characters. Shorten it to {SubmissionLimits.LongText}.");
        }

        if (answer.Kind != DispositionKind.AcceptRisk)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(answer.Owner))
        {
            yield return new("owner", "An accepted risk needs an owner. Name the person who answers for it.");
        }

        if (answer.ExpiresOn is not { } day)
        {
            yield return new("expires", "An accepted risk needs an expiry. Pick the day on which it is looked at again.");
        }
        else if (day <= today)
        {
            yield return new("expires", $"The expiry `{day:yyyy-MM-dd}` is not after today. Pick a later day.");
        }
    }
}
