using PolicyReview.Analysis.Evaluation.Matching;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>All policies of one type, by level; types without levels have one.</summary>
internal sealed class PolicyLayer
{
    private readonly (string Name, CompiledPolicy[] Policies)[] _levels;
    private readonly PolicyTypeAnswer _notPresent;
    private readonly PolicyTypeAnswer _doesNotApply;
    private readonly PolicyTypeAnswer _silent;

    public PolicyLayer(PolicyType type, IReadOnlyList<PolicyLevel> levels, bool isLevelled)
    {
        Type = type;
        _levels = [.. levels.Where(level => isLevelled || level.Policies.Count > 0)
            .Select(level => (level.Name, level.Policies.Select(policy => new CompiledPolicy(policy, type, isLevelled ? level.Name : null)).ToArray()))];
        _notPresent = new PolicyTypeAnswer(type, PolicyAnswer.NotPresent, []);
        _doesNotApply = new PolicyTypeAnswer(type, PolicyAnswer.DoesNotApply, []);
        _silent = new PolicyTypeAnswer(type, PolicyAnswer.ImplicitDeny, [], isLevelled && levels.Count > 0 ? levels[0].Name : null);
    }

    public PolicyType Type { get; }

    public bool IsPresent => _levels.Length > 0;

    public IEnumerable<string> Problems => _levels.SelectMany(level => level.Policies).SelectMany(policy => policy.Problems);

    /// <summary>The answer, and how closely the closest Allow names the principal.</summary>
    public PolicyTypeAnswer Ask(AccessRequest request, bool applies, bool isBounded, out PrincipalMatch grant)
    {
        grant = PrincipalMatch.None;
        if (_levels.Length == 0)
        {
            return _notPresent;
        }

        if (!applies)
        {
            return _doesNotApply;
        }

        List<MatchedStatement>? matches = null;
        var denied = false;
        string? blocking = null;
        foreach (var (name, policies) in _levels)
        {
            var allowed = Type == PolicyType.ResourceControlPolicy;
            Collect(policies, request, isBounded, ref matches, ref allowed, ref denied, ref grant);
            blocking ??= allowed ? null : name;
        }

        return matches is null && blocking is not null
            ? _silent
            : new PolicyTypeAnswer(Type, Summary(denied, blocking), matches ?? [], Type is PolicyType.ServiceControlPolicy ? blocking : null);
    }

    private static PolicyAnswer Summary(bool denied, string? blocking) =>
        denied ? PolicyAnswer.ExplicitDeny : blocking is null ? PolicyAnswer.Allows : PolicyAnswer.ImplicitDeny;

    private static void Collect(
        CompiledPolicy[] policies, AccessRequest request, bool isBounded, ref List<MatchedStatement>? matches, ref bool allowed, ref bool denied, ref PrincipalMatch grant)
    {
        foreach (var policy in policies)
        {
            foreach (var (statement, matched) in policy.Entries)
            {
                var match = statement.MatchPrincipal(request, isBounded);
                if (match == PrincipalMatch.None)
                {
                    continue;
                }

                (matches ??= new List<MatchedStatement>(1)).Add(matched);
                if (matched.Effect == Effect.Deny)
                {
                    denied = true;
                }
                else
                {
                    allowed = true;
                    grant = match > grant ? match : grant;
                }
            }
        }
    }
}
