using System.CommandLine;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Deployed;
using PolicyReview.Analysis.Implementation.Drift;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Cli.Compare;
using PolicyReview.Cli.Drift;

namespace PolicyReview.Cli.Prove;

/// <summary>The documents that a proof is over, as options of a command; every command that proves has the same.</summary>
internal sealed class ProofDocumentsReader
{
    private readonly Option<string[]> _policies = Several("--policy", "A permissions policy; may be repeated.");
    private readonly Option<string?> _trust = new("--trust") { Description = "The role's trust policy." };
    private readonly Option<string?> _boundary = new("--boundary") { Description = "The permissions boundary." };
    private readonly Option<string[]> _scps = Several("--scp", "An SCP, from the organization's root down, each a level of its own; may be repeated.");
    private readonly Option<string[]> _attached = Several("--attached", "The ARN of an AWS managed policy that the principal has as well; may be repeated.");
    private readonly Option<string?> _description = new("--role-file") { Description = "The description of the role, as `export` reads it: its policies, and the boundary and tags that it is to have." };
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

    /// <summary>The documents that <paramref name="arguments"/> name.</summary>
    /// <exception cref="UnusableInputException">One cannot be read, or there is no permissions policy.</exception>
    public async Task<ProofDocuments> ReadAsync(ParseResult arguments, CancellationToken stop)
    {
        var role = await _deployed.ReadAsync(arguments, stop);
        var deployed = role is null ? new ProofDocuments() : Deployed(arguments, role.Policies);
        var described = arguments.GetValue(_description) is { } file ? await DescribedRole.ReadAsync(file, stop) : null;
        var documents = deployed with
        {
            Permissions =
            [
                .. await AllAsync(arguments.GetValue(_policies), stop), .. described is null ? [] : new[] { described.Permissions }, .. deployed.Permissions,
                .. arguments.GetValue(_attached)!.Select(Attached),
            ],
            Boundary = await OptionalAsync(arguments.GetValue(_boundary), stop) ?? deployed.Boundary,
            ServiceControlPolicies = await AllAsync(arguments.GetValue(_scps), stop),
            Trust = await OptionalAsync(arguments.GetValue(_trust), stop) ?? described?.Trust ?? deployed.Trust,
        };
        return documents.Permissions.Count > 0 || role is not null
            ? described?.Complete(documents) ?? documents
            : throw new UnusableInputException("`--policy` is missing. Give at least one permissions policy, a template with `--template`, an account's file with `--account-details`, or a managed policy's ARN with `--attached`.");
    }

    private static Option<string[]> Several(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };

    // What stands on the command line wins over what is deployed.
    private ProofDocuments Deployed(ParseResult arguments, DeployedRole role) => DeployedDocuments.Of(role with
    {
        Boundary = arguments.GetValue(_boundary) is null ? role.Boundary : null,
        Trust = arguments.GetValue(_trust) is null ? role.Trust : new DeployedUse([], [], []),
    });

    private static NamedPolicy Attached(string arn) =>
        ManagedPolicyCatalogue.Embedded.Find(arn)?.Named ?? throw new UnusableInputException(ManagedPolicyCatalogue.Embedded.WhyUnknown(arn));

    private static async Task<NamedPolicy> NamedAsync(string argument, CancellationToken stop) =>
        new(argument.TrimStart().StartsWith('{') ? "policy" : Path.GetFileName(argument), await PolicyArgument.ReadAsync(argument, stop));

    private static async Task<NamedPolicy?> OptionalAsync(string? argument, CancellationToken stop) => argument is null ? null : await NamedAsync(argument, stop);

    private static async Task<List<NamedPolicy>> AllAsync(string[]? files, CancellationToken stop)
    {
        var policies = new List<NamedPolicy>();
        foreach (var file in files ?? [])
        {
            policies.Add(await NamedAsync(file, stop));
        }

        return policies;
    }
}
