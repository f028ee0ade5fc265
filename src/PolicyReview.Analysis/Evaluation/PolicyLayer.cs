using PolicyReview.Analysis.Evaluation.Matching;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>All policies of one type, by level; types without levels have one.</summary>
internal sealed class PolicyLayer
{
    private readonly (string Name, CompiledPolicy[] Policies)[] _levels;
    private readonly bool _isLevelled;
    private readonly PolicyTypeAnswer _notPresent;
    private readonly PolicyTypeAnswer _doesNotApply;

    public PolicyLayer(PolicyType type, IReadOnlyList<PolicyLevel> levels, bool isLevelled)
    {
        Type = type;
        _isLevelled = isLevelled;
        _levels = [.. levels.Where(level => isLevelled || level.Policies.Count > 0)
            .Select(level => (level.Name, level.Policies.Select(policy => new CompiledPolicy(policy, type, isLevelled ? level.Name : null)).ToArray()))];
        _notPresent = new PolicyTypeAnswer(type, PolicyAnswer.NotPresent, []);
        _doesNotApply = new PolicyTypeAnswer(type, PolicyAnswer.DoesNotApply, []);
    }

    public PolicyType Type { get; }

    public bool IsPresent => _levels.Length > 0;

    public IEnumerable<PolicyProblem> Problems => _levels.SelectMany(level => level.Policies).SelectMany(policy => policy.Problems);

    /// <summary>What the policies say.</summary>
    /// <param name="request">The request.</param>
    /// <param name="applies">False if AWS does not ask them about it.</param>
    /// <param name="isBounded">True if the principal has a permissions boundary.</param>
    /// <param name="grant">How closely the closest Allow names the principal.</param>
    public PolicyTypeAnswer Ask(AccessRequest request, bool applies, bool isBounded, out PrincipalMatch grant)
    {
        grant = PrincipalMatch.None;
        if (!IsPresent || !applies)
        {
            return IsPresent ? _doesNotApply : _notPresent;
        }

        var tally = default(Tally);
        string? blocking = null;
        foreach (var (name, policies) in _levels)
        {
            // RCPFullAWSAccess, which nobody can detach, is an Allow on every level.
            tally.Allowed = Type == PolicyType.ResourceControlPolicy;
            tally.Count(policies, request, isBounded);
            blocking ??= tally.Allowed ? null : name;
        }

        grant = tally.Grant;
        var answer = tally.Denied ? PolicyAnswer.ExplicitDeny : blocking is null ? PolicyAnswer.Allows : PolicyAnswer.ImplicitDeny;
        return new PolicyTypeAnswer(Type, answer, tally.Matches ?? [], _isLevelled ? blocking : null);
    }

    private struct Tally
    {
        public List<MatchedStatement>? Matches;
        public bool Allowed;
        public bool Denied;
        public PrincipalMatch Grant;

        public void Count(CompiledPolicy[] policies, AccessRequest request, bool isBounded)
        {
            foreach (var policy in policies)
            {
                foreach (var (statement, matched) in policy.Entries)
                {
                    var match = statement.MatchPrincipal(request, isBounded);
                    if (match != PrincipalMatch.None)
                    {
                        Add(matched, match);
                    }
                }
            }
        }

        private void Add(MatchedStatement matched, PrincipalMatch match)
        {
            (Matches ??= new List<MatchedStatement>(1)).Add(matched);
            if (matched.Effect == Effect.Deny)
            {
                Denied = true;
                return;
            }

            Allowed = true;
            Grant = match > Grant ? match : Grant;
        }
    }
}
