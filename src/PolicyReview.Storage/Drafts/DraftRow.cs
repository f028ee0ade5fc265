using System.Text.Json;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Storage.Drafts;

/// <summary>Unsent work as saved.</summary>
internal sealed class DraftRow
{
    public Guid Id { get; set; }

    public PersonId Owner { get; set; }

    public int? ReviewNumber { get; set; }

    /// <summary>The form's fields as a JSON object of strings.</summary>
    public string Fields { get; set; } = "{}";

    public DateTimeOffset SavedAt { get; set; }

    public void Take(SubmissionDraft draft)
    {
        Id = draft.Id;
        Owner = draft.Owner;
        ReviewNumber = draft.ReviewNumber;
        Fields = JsonSerializer.Serialize(draft.Fields);
        SavedAt = draft.SavedAt;
    }

    public SubmissionDraft ToDraft() =>
        new(Id, Owner, ReviewNumber, JsonSerializer.Deserialize<Dictionary<string, string>>(Fields)!, SavedAt);
}
