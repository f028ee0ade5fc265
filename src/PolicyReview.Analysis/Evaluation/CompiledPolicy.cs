using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>One policy, ready to be asked about many requests. Immutable; may be used from several threads.</summary>
public sealed class CompiledPolicy
{
    /// <summary>Compiles <paramref name="policy"/>.</summary>
    /// <param name="policy">The policy and its name.</param>
    /// <param name="type">What it is used as.</param>
    /// <param name="level">For an SCP or RCP where it is attached.</param>
    public CompiledPolicy(NamedPolicy policy, PolicyType type, string? level = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Name = policy.Name;
        PolicyType = type;
        Statements = [.. policy.Document.Statements.Select(statement => new CompiledStatement(statement, type))];
        Entries = [.. Statements.Where(s => s.Statement.Effect is not null)
            .Select(s => (s, new MatchedStatement(type, policy.Name, level, s.Statement, s.Statement.Effect!.Value)))];
        Problems = [.. DocumentProblems(policy), .. Statements.Where(s => s.Problem is not null)
            .Select(s => new PolicyProblem(policy.Name, $"`{policy.Name}`, {s.Statement.DisplayName}: {s.Problem}"))];
    }

    /// <summary>The name results call it by.</summary>
    public string Name { get; }

    /// <summary>What it is used as.</summary>
    public PolicyType PolicyType { get; }

    /// <summary>Its statements in document order.</summary>
    public IReadOnlyList<CompiledStatement> Statements { get; }

    /// <summary>Why AWS would not accept the policy; empty for a policy that can be evaluated as it stands.</summary>
    public IReadOnlyList<PolicyProblem> Problems { get; }

    internal (CompiledStatement Statement, MatchedStatement Matched)[] Entries { get; }

    /// <summary>
    /// What this policy alone says: a Deny that matches wins, else an Allow that matches, else an implicit deny. No account rules, no other policies:
    /// "does this identity policy allow this request".
    /// </summary>
    public Decision Evaluate(AccessRequest request)
    {
        var allowed = false;
        foreach (var (statement, matched) in Entries)
        {
            if (matched.Effect == Effect.Allow && allowed)
            {
                continue;
            }

            if (statement.Matches(request))
            {
                if (matched.Effect == Effect.Deny)
                {
                    return Decision.ExplicitDeny;
                }

                allowed = true;
            }
        }

        return allowed ? Decision.Allowed : Decision.ImplicitDeny;
    }

    /// <summary>True if this policy alone allows <paramref name="request"/>.</summary>
    public bool Allows(AccessRequest request) => Evaluate(request) == Decision.Allowed;

    private static IEnumerable<PolicyProblem> DocumentProblems(NamedPolicy policy)
    {
        if (policy.Document.Tree.Problem is not null)
        {
            yield return new PolicyProblem(policy.Name, $"`{policy.Name}` is not well-formed JSON; it was read as far as it goes.");
        }
        else if (policy.Document.Statements.Count == 0)
        {
            yield return new PolicyProblem(policy.Name, $"`{policy.Name}` has no statement.");
        }
    }
}
