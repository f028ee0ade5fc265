namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>A resource that the phrase speaks of without giving its ARN: "one DynamoDB table".</summary>
/// <param name="Noun">What it is, in the phrase's words.</param>
/// <param name="IsOne">True if the phrase speaks of one.</param>
/// <param name="Forms">How AWS documents its ARNs; <c>${Table}</c> and the like stand for what is open.</param>
/// <param name="Required">The forms that a required permission is asked for on.</param>
/// <param name="Names">What the phrase says of the placeholders, such as <c>Table</c> = <c>orders</c>.</param>
/// <param name="Regions">The regions the phrase names; empty for any.</param>
/// <param name="Accounts">The accounts the phrase names; empty for any.</param>
/// <param name="KeepsAsWritten">True if a policy may write the ARN in several ways that mean the same.</param>
/// <param name="Source">Where the forms are documented.</param>
public sealed record OpenResource(
    string Noun,
    bool IsOne,
    IReadOnlyList<string> Forms,
    IReadOnlyList<string> Required,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Names,
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> Accounts,
    bool KeepsAsWritten,
    string? Source);
