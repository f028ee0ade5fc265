using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// Private addresses under <c>aws:SourceIp</c>, which only ever holds public ones. Access Analyzer tells apart, in four codes, IpAddress and
/// NotIpAddress, and whether all or some of the ranges are private.
/// </summary>
internal abstract class PrivateAddressRule : ConditionRule
{
    /// <summary>True for NotIpAddress.</summary>
    protected abstract bool IsNegated { get; }

    /// <summary>True where public ranges stand beside the private ones.</summary>
    protected abstract bool IsMixed { get; }

    /// <summary>What follows from it, as a clause.</summary>
    protected abstract string Consequence { get; }

    protected sealed override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (condition.Operator.Family != OperatorFamily.IpAddress || condition.Operator.IsNegated != IsNegated || !condition.KeyIs("aws:SourceIp"))
        {
            return null;
        }

        var found = new List<PolicyString>();
        var isAnyPublic = false;
        foreach (var value in condition.Values)
        {
            if (!CidrRange.TryParse(value.Value, out var range))
            {
                continue;
            }

            if (PrivateAddresses.Contain(range))
            {
                found.Add(value);
            }
            else
            {
                isAnyPublic = true;
            }
        }

        return found.Count == 0 || isAnyPublic != IsMixed ? null : new RuleHit(
            $"`{found[0].Value}`{(found.Count > 1 ? $" and {found.Count - 1} more" : "")} is private, and `aws:SourceIp` only ever holds public addresses: {Consequence}.",
            IsMixed ? [.. found.Select(value => value.Node.Location)] : [condition.KeyMember.Value!.Location]);
    }
}
