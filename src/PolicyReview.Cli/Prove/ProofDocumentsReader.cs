using System.CommandLine;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Cli.Compare;

namespace PolicyReview.Cli.Prove;

/// <summary>The documents that a proof is over, as options of a command; every command that proves has the same.</summary>
internal sealed class ProofDocumentsReader
{
    private readonly Option<string[]> _policies = Several("--policy", "A permissions policy; may be repeated.");
    private readonly Option<string?> _trust = new("--trust") { Description = "The role's trust policy." };
    private readonly Option<string?> _boundary = new("--boundary") { Description = "The permissions boundary." };
    private readonly Option<string[]> _scps = Several("--scp", "An SCP, from the organization's root down, each a level of its own; may be repeated.");
    private readonly Option<string[]> _attached = Several("--attached", "Not available yet.", isHidden: true);
    private readonly Option<string?> _template = new("--template") { Description = "Not available yet.", Hidden = true };

    /// <summary>Gives <paramref name="command"/> the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_policies, _trust, _boundary, _scps, _attached, _template])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The documents that <paramref name="arguments"/> name.</summary>
    /// <exception cref="UnusableInputException">One cannot be read, or there is no permissions policy.</exception>
    public async Task<ProofDocuments> ReadAsync(ParseResult arguments, CancellationToken stop)
    {
        Refuse(arguments);
        var permissions = await AllAsync(arguments.GetValue(_policies), stop);
        return permissions.Count > 0
            ? new ProofDocuments
            {
                Permissions = permissions,
                Boundary = await OptionalAsync(arguments.GetValue(_boundary), stop),
                ServiceControlPolicies = await AllAsync(arguments.GetValue(_scps), stop),
                Trust = await OptionalAsync(arguments.GetValue(_trust), stop),
            }
            : throw new UnusableInputException("`--policy` is missing. Give at least one permissions policy.");
    }

    private static Option<string[]> Several(string name, string description, bool isHidden = false) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [], Hidden = isHidden };

    private void Refuse(ParseResult arguments)
    {
        if (arguments.GetValue(_template) is not null)
        {
            throw new UnusableInputException("`--template` is not available yet. Give the policies themselves with `--policy`.");
        }

        if (arguments.GetValue(_attached) is { Length: > 0 })
        {
            throw new UnusableInputException("`--attached` is not available yet. Save the managed policy's document and give it with `--policy`.");
        }
    }

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
