using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Web.Pages.Submit;

/// <summary>The part of the form about what the principal has besides: attached and deployed policies, the role's metadata, as typed.</summary>
public sealed record SetupForm
{
    /// <summary>AWS managed policies, an ARN or a name a line.</summary>
    public string Attached { get; init; } = "";

    /// <summary>The maximum session, in hours or seconds.</summary>
    public string Session { get; init; } = "";

    /// <summary>The path.</summary>
    public string Path { get; init; } = "";

    /// <summary>The permissions boundary's ARN.</summary>
    public string Boundary { get; init; } = "";

    /// <summary>Tags, one a line.</summary>
    public string Tags { get; init; } = "";

    /// <summary>True for an IAM Identity Center permission set.</summary>
    public bool IsPermissionSet { get; init; }

    /// <summary>The role or user that an import takes from the file.</summary>
    public string Principal { get; init; } = "";

    /// <summary>The ARN of the role or user that was imported; empty if none was.</summary>
    public string ImportedFrom { get; init; } = "";

    /// <summary>Policies that were imported.</summary>
    public IReadOnlyList<DeployedPolicy> Deployed { get; init; } = [];

    /// <summary>True if nothing would be submitted.</summary>
    public bool IsEmpty => ToSetup() is (var setup, []) && setup.Role is null && setup.AttachedPolicies.Count == 0 && Deployed.Count == 0;

    /// <summary>The form of <paramref name="setup"/>.</summary>
    public static SetupForm From(PrincipalSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        return new SetupForm { Attached = string.Join('\n', setup.AttachedPolicies), Deployed = setup.DeployedPolicies, ImportedFrom = setup.ImportedFrom ?? "" }.With(setup.Role);
    }

    /// <summary>Reads posted or kept fields; what is missing is empty.</summary>
    public static SetupForm From(IReadOnlyDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        string Field(string name) => fields.GetValueOrDefault(name, "");
        return new SetupForm
        {
            Attached = Field("attached"),
            Session = Field("session"),
            Path = Field("path"),
            Boundary = Field("boundary"),
            Tags = Field("tags"),
            IsPermissionSet = Field("permissionSet") == "true",
            Principal = Field("principal"),
            ImportedFrom = Field("importedFrom"),
            Deployed = [.. Enumerable.Range(0, SubmissionLimits.DeployedPolicies + 1)
                .TakeWhile(i => fields.ContainsKey($"deployed[{i}].text"))
                .Select(i => new DeployedPolicy(Field($"deployed[{i}].name"), Field($"deployed[{i}].text")) { IsReplaced = Field($"deployed[{i}].replaced") == "true" })],
        };
    }

    /// <summary>This form with the metadata of <paramref name="role"/> in place of its own.</summary>
    public SetupForm With(RoleMetadata? role) => this with
    {
        Session = role?.MaxSessionDuration is { } seconds ? SessionText.Of(seconds) : "",
        Path = role?.Path ?? "",
        Boundary = role?.PermissionsBoundary ?? "",
        Tags = TagText.Of(role?.Tags ?? []),
        IsPermissionSet = role?.IsPermissionSet == true,
    };

    /// <summary>The fields, for a draft.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToFields()
    {
        yield return new("attached", Attached);
        yield return new("session", Session);
        yield return new("path", Path);
        yield return new("boundary", Boundary);
        yield return new("tags", Tags);
        yield return new("permissionSet", IsPermissionSet ? "true" : "false");
        yield return new("principal", Principal);
        yield return new("importedFrom", ImportedFrom);
        foreach (var (i, policy) in Deployed.Index())
        {
            yield return new($"deployed[{i}].name", policy.Name);
            yield return new($"deployed[{i}].text", policy.Text);
            yield return new($"deployed[{i}].replaced", policy.IsReplaced ? "true" : "false");
        }
    }

    /// <summary>What was typed, and what of it cannot be read and so is left out.</summary>
    public (PrincipalSetup Setup, IReadOnlyList<FieldProblem> Unreadable) ToSetup()
    {
        var problems = new List<FieldProblem>();
        var seconds = Session.Trim().Length == 0 ? null : SessionText.Read(Session);
        if (seconds is null && Session.Trim().Length > 0)
        {
            problems.Add(new("session", $"`{Session.Trim()}` is no length of time. Write hours, such as `4 h`, or seconds, such as `14400`."));
        }

        var tags = TagText.Read(Tags);
        if (tags.Problem is { } problem)
        {
            problems.Add(new("tags", problem));
        }

        var role = IsPermissionSet || (Session + Path + Boundary + Tags).Trim().Length > 0
            ? new RoleMetadata
            {
                MaxSessionDuration = seconds,
                Path = Path.Trim() is { Length: > 0 } path ? path : "/",
                PermissionsBoundary = Boundary.Trim() is { Length: > 0 } boundary ? boundary : null,
                Tags = tags.Tags,
                IsPermissionSet = IsPermissionSet,
            }
            : null;
        var attached = AttachedArns();
        var isAnythingLeft = role is not null || attached.Count + Deployed.Count > 0;
        return (new PrincipalSetup { ImportedFrom = isAnythingLeft && ImportedFrom.Length > 0 ? ImportedFrom : null, AttachedPolicies = attached, DeployedPolicies = Deployed, Role = role }, problems);
    }

    private List<string> AttachedArns() =>
        [.. Attached.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ManagedPolicyCatalogue.Embedded.ArnOf).Distinct()];
}
