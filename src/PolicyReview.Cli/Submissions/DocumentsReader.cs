using System.CommandLine;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Deployed;
using PolicyReview.Analysis.Implementation.Drift;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Cli.Compare;
using PolicyReview.Cli.Drift;
using PolicyReview.Cli.Export;

namespace PolicyReview.Cli.Submissions;

/// <summary>The documents of a submission, and what its principal has besides, as options of a command.</summary>
internal sealed class DocumentsReader
{
    private readonly Option<string[]> _policies = Several("--policy", "A permissions policy; may be repeated.");
    private readonly Option<string?> _trust = new("--trust") { Description = "The role's trust policy." };
    private readonly Option<string?> _boundary = new("--boundary") { Description = "The permissions boundary." };
    private readonly Option<string[]> _scps = Several("--scp", "An SCP, from the organization's root down, each a level of its own; may be repeated.");
    private readonly Option<string[]> _attached = Several("--attached", "The ARN of an AWS managed policy that the principal has as well; may be repeated.");
    private readonly Option<string?> _description = new("--role-file") { Description = "The description of the role, as `export` reads it: its policies, and the boundary, tags and longest session that it is to have." };
    private readonly DeployedRoleReader _deployed = new();

    /// <summary>Gives <paramref name="command"/> the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_policies, _trust, _boundary, _scps, _attached, _description])
        {
            command.Options.Add(option);
        }

        _deployed.AddTo(command);
    }

    /// <summary>The documents that <paramref name="arguments"/> name, perhaps none, and the role's metadata; null if nothing tells it. What is described wins over what is deployed.</summary>
    /// <exception cref="UnusableInputException">One cannot be read.</exception>
    public async Task<(GivenDocuments Documents, GivenRole? Role)> ReadAsync(ParseResult arguments, CancellationToken stop)
    {
        var deployed = await _deployed.ReadAsync(arguments, stop);
        var described = arguments.GetValue(_description) is { } file ? await RoleFile.ReadAsync(file, stop) : null;
        var boundary = await OptionalAsync(arguments.GetValue(_boundary), stop);
        var trust = await OptionalAsync(arguments.GetValue(_trust), stop);
        var has = deployed is null ? new GivenDocuments() : Deployed(deployed.Policies with
        {
            Boundary = boundary is null && described?.Boundary is null && Names(described, deployed) ? deployed.Policies.Boundary : null,
            Trust = (trust ?? described?.Trust) is null ? deployed.Policies.Trust : new DeployedUse([], [], []),
        });
        var role = described is not null ? GivenRole.Of(described) : deployed is not null ? GivenRole.Of(deployed) : null;
        var isPermissionSet = role?.Metadata.IsPermissionSet == true;
        return (has with
        {
            Submitted = [.. await AllAsync(arguments.GetValue(_policies)!, stop), .. described?.Permissions ?? []],
            Besides = [.. has.Besides, .. arguments.GetValue(_attached)!.Select(Attached), .. described?.Attached ?? []],
            Gaps = [.. has.Gaps, .. described?.Gaps ?? []],
            Boundary = boundary ?? described?.Boundary ?? has.Boundary ?? (described?.Role.Outline.Metadata.PermissionsBoundary is { } arn ? GivenPolicy.OfAws(arn) : null),
            ServiceControlPolicies = await AllAsync(arguments.GetValue(_scps)!, stop),
            // Who assumes a permission set's role is Identity Center's to write: what is deployed is nobody's submission.
            Trust = trust ?? described?.Trust ?? (isPermissionSet ? null : has.Trust),
            IsPermissionSet = isPermissionSet,
        }, role);
    }

    private static Option<string[]> Several(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };

    // A description that names another boundary says what the role is to have instead of the deployed one.
    private static bool Names(RoleFile? described, DeployedPrincipal deployed) =>
        described?.Role.Outline.Metadata.PermissionsBoundary is not { } arn || arn == deployed.Metadata.PermissionsBoundary;

    private static GivenDocuments Deployed(DeployedRole role)
    {
        var documents = DeployedDocuments.Of(role);
        return new GivenDocuments
        {
            Besides = [.. documents.Permissions.Select(GivenPolicy.Deployed)],
            Boundary = documents.Boundary is { } boundary ? GivenPolicy.Deployed(boundary) : null,
            Trust = documents.Trust is { } trust ? GivenPolicy.Deployed(trust) : null,
            Gaps = documents.Gaps,
            IsOfRole = true,
        };
    }

    private static GivenPolicy Attached(string nameOrArn)
    {
        var arn = ManagedPolicyCatalogue.Embedded.ArnOf(nameOrArn);
        return GivenPolicy.OfAws(arn) ?? throw new UnusableInputException(ManagedPolicyCatalogue.Embedded.WhyUnknown(arn));
    }

    private static async Task<GivenPolicy> GivenAsync(string argument, CancellationToken stop)
    {
        if (ManagedPolicyCatalogue.IsOfAws(argument))
        {
            return Attached(argument);
        }

        var policy = await PolicyArgument.ReadAsync(argument, stop);
        return argument.TrimStart().StartsWith('{') ? new GivenPolicy(new NamedPolicy("policy", policy), null)
            : new GivenPolicy(new NamedPolicy(Path.GetFileName(argument), policy), argument == "-" ? null : argument);
    }

    private static async Task<GivenPolicy?> OptionalAsync(string? argument, CancellationToken stop) => argument is null ? null : await GivenAsync(argument, stop);

    private static async Task<List<GivenPolicy>> AllAsync(string[] files, CancellationToken stop)
    {
        var policies = new List<GivenPolicy>();
        foreach (var file in files)
        {
            policies.Add(await GivenAsync(file, stop));
        }

        return policies;
    }
}
