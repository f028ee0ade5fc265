namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>A binding while its phrase is being read.</summary>
internal sealed class BindingDraft(string phrase)
{
    private int _groups;

    public List<BoundAccess> Access { get; } = [];

    public List<BoundAccess> Bound { get; } = [];

    public List<BoundAccess> Offered { get; } = [];

    public List<string> Reasons { get; } = [];

    /// <summary>True if an access level had to do.</summary>
    public bool IsByLevel { get; set; }

    public BoundSource BoundBy { get; set; }

    public IReadOnlyList<string> Places { get; set; } = [];

    /// <summary>The first reason why the phrase cannot be bound.</summary>
    public string? Problem { get; private set; }

    public void Fail(string problem) => Problem ??= problem;

    public int NextGroup() => _groups++;

    /// <summary>Has every request carry <paramref name="value"/> under a condition key.</summary>
    public void Send(string key, string value)
    {
        BoundAccess With(BoundAccess access) => access with { Context = new Dictionary<string, IReadOnlyList<string>>(access.Context) { [key] = [value] } };
        for (var i = 0; i < Access.Count; i++)
        {
            Access[i] = With(Access[i]);
        }

        for (var i = 0; i < Offered.Count; i++)
        {
            Offered[i] = With(Offered[i]);
        }

        Reasons.Add($"Each request carries `{key}` = `{value}`.");
    }

    /// <summary>Takes actions out again: "except PassRole".</summary>
    public void RemoveActions(IEnumerable<string> actions)
    {
        var names = actions.Select(action => action[(action.IndexOf(':', StringComparison.Ordinal) + 1)..]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = Access.Count - 1; i >= 0; i--)
        {
            var left = Access[i].Actions.Where(action => !names.Contains(action[(action.IndexOf(':', StringComparison.Ordinal) + 1)..])).ToList();
            if (left.Count == 0)
            {
                Access.RemoveAt(i);
            }
            else
            {
                Access[i] = Access[i] with { Actions = left };
            }
        }
    }

    /// <summary>Takes resources out: "all buckets except `audit-logs`".</summary>
    public void LeaveOut(Clause clause, Target target)
    {
        List<string> names = [.. clause.Arns.Concat(clause.Names.Select(name => name.Name).Concat(target.Names.Values.SelectMany(names => names)).Distinct())];
        for (var i = 0; i < Access.Count; i++)
        {
            Access[i] = Access[i].Open is null ? Excepted(Access[i], names)
                : Access[i] with { ExceptNames = Access[i].Open!.Forms.Any(form => form.EndsWith('*')) ? [.. Access[i].ExceptNames, .. names] : [] };
        }

        if (Access.TrueForAll(access => access.Except.Count == 0 && access.ExceptNames.Count == 0))
        {
            Fail("What is left out has no name. Put it in backticks.");
        }
    }

    /// <summary>The access without what is called so: of every resource with a wildcard, that with the name in its place.</summary>
    public static BoundAccess Excepted(BoundAccess access, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(access);
        return access with
        {
            ExceptNames = [],
            Except = [.. access.Except, .. access.Resources.Where(pattern => pattern.Contains('*', StringComparison.Ordinal)).SelectMany(pattern => names.Select(name => WithName(pattern, name))).Except(access.Except)],
        };
    }

    public Binding Close(BindingForm form) => Problem is not null ? Binding.Unbound(phrase, form, Problem)
        : Access.Count == 0 ? Binding.Unbound(phrase, form, "The phrase names no permission. Say what is done with which resource, or bind it by hand.")
        : new Binding(phrase, form, IsByLevel ? BindingOrigin.AccessLevel : BindingOrigin.Vocabulary, false, Access, Bound, Offered, [.. Reasons.Distinct()], null) { BoundBy = BoundBy, Places = Places };

    // arn:*:s3:::*/* and the bucket audit-logs: arn:*:s3:::audit-logs/*. A name that ends in a slash is the beginning of names.
    private static string WithName(string pattern, string name)
    {
        if (name.StartsWith("arn:", StringComparison.Ordinal))
        {
            return name;
        }

        var fields = pattern.Split(':', 6);
        return fields.Length < 6 ? pattern : string.Join(':', fields.Take(5)) + ":" + ReplaceFirst(fields[5], name);
    }

    private static string ReplaceFirst(string text, string name)
    {
        var star = text.IndexOf('*', StringComparison.Ordinal);

        // "prefix `in/` except `in/private/`" says the key from its beginning.
        var known = star < 0 ? "" : text[..star];
        known = known[(known.IndexOf('/', StringComparison.Ordinal) + 1)..];
        name = known.Length > 0 && name.Length > known.Length && name.StartsWith(known, StringComparison.Ordinal) ? name[known.Length..] : name;
        name = known.Length == 0 && star > 0 && text[star - 1] == '/' ? name.TrimStart('/') : name;
        return star < 0 ? text : text[..star] + (name.EndsWith('/') && star == text.Length - 1 ? $"{name}*" : name) + text[(star + 1)..];
    }
}
