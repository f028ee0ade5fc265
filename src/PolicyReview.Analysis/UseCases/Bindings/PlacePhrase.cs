namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>What a phrase says of where: "anything outside eu-west-1", "other accounts' buckets", "cross-region calls".</summary>
/// <param name="BoundBy">Regions or accounts.</param>
/// <param name="Places">Those that are allowed; empty if the documents say which.</param>
internal sealed record PlacePhrase(BoundSource BoundBy, IReadOnlyList<string> Places)
{
    private const string ExampleOfRegions = "Say which regions are allowed, as in `anything outside eu-west-1`, or bind the phrase by hand.";

    /// <summary>The places, or null if the phrase is about none; the problem says why it cannot be read.</summary>
    public static (PlacePhrase? Place, string? Problem) Read(IReadOnlyList<Clause> main, IReadOnlyList<Clause> exception)
    {
        if (exception.Count > 0 && exception.All(clause => clause.IsRegion) && exception.Any(clause => clause.Regions.Count > 0))
        {
            return (new PlacePhrase(BoundSource.Regions, [.. exception.SelectMany(clause => clause.Regions)]), null);
        }

        if (exception.Count > 0 && exception.All(clause => clause.IsAccount))
        {
            return (new PlacePhrase(BoundSource.Accounts, [.. exception.SelectMany(clause => clause.Accounts)]), null);
        }

        if (main.Any(clause => clause.SpeaksOfRegions))
        {
            return main.Any(clause => clause.Regions.Count > 0) ? (null, ExampleOfRegions) : (new PlacePhrase(BoundSource.Regions, []), null);
        }

        // A region that is avoided, not allowed: a request is not in it or out of it by its resource alone.
        if (main.Any(clause => clause.Regions.Count > 0) && main.All(clause => clause.Service is null && clause.Nouns.Count == 0 && clause.Arns.Count == 0))
        {
            return (null, ExampleOfRegions);
        }

        return (main.Any(clause => clause.SpeaksOfAccounts && clause.Scope is Scope.Other or Scope.All or Scope.Any) ? new PlacePhrase(BoundSource.Accounts, []) : null, null);
    }

    /// <summary>Everything that can be done in a place.</summary>
    public BoundAccess Everything => BoundBy == BoundSource.Regions
        ? new BoundAccess([], ["*"]) { NotActions = [.. GlobalServices.Prefixes.Select(prefix => $"{prefix}:*")], Summary = "every action of a regional service" }
        : new BoundAccess(["*"], ["*"]) { Summary = "every action" };

    /// <summary>How the bound is read, as a sentence.</summary>
    public string Why => BoundBy == BoundSource.Regions
        ? "A regional action is bound by a resource in a confirmed region or by `aws:RequestedRegion`; global services, PassRole and named S3 buckets are exempt."
        : "An action is bound by the account in its resource's ARN or by `aws:ResourceAccount`; resources whose ARN has no account are taken for the caller's own, S3 buckets only where they are named.";
}
