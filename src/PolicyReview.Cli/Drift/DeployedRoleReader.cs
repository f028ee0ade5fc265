using System.CommandLine;
using PolicyReview.Analysis.Implementation.Deployed;
using PolicyReview.Analysis.Implementation.Drift;

namespace PolicyReview.Cli.Drift;

/// <summary>A role that is deployed, or about to be, as options of a command: from a template or plan, or from an account's own listing.</summary>
internal sealed class DeployedRoleReader
{
    private readonly Option<string?> _template = new("--template") { Description = "A CloudFormation or SAM template, or a Terraform plan as JSON; `-` reads standard input." };
    private readonly Option<string?> _account = new("--account-details")
    {
        Description = "What `aws iam get-account-authorization-details` printed: the policies that the principal named with `--role` has already.",
    };
    private readonly Option<string?> _role = new("--role", "--resource") { Description = "The role: its logical id or address in the template, its name or ARN in the account." };
    private readonly Option<string[]> _parameters = new("--parameters")
    {
        Description = "Values of the template's parameters and pseudo parameters: `Stage=prod AWS::Region=ap-northeast-1`.", DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Gives <paramref name="command"/> the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_template, _account, _role, _parameters])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>True if the role is one of an account.</summary>
    public bool IsAccount(ParseResult arguments) => arguments.GetValue(_account) is not null;

    /// <summary>The role that <paramref name="arguments"/> name; null if they name none.</summary>
    /// <exception cref="UnusableInputException">It cannot be read, or it is not clear which one is meant.</exception>
    public async Task<DeployedPrincipal?> ReadAsync(ParseResult arguments, CancellationToken stop) => (arguments.GetValue(_template), arguments.GetValue(_account)) switch
    {
        (null, null) when arguments.GetValue(_role) is { } role => throw new UnusableInputException($"`--role {role}` needs the file that has it. Name it with `--template` or `--account-details`."),
        (null, null) => null,
        ({ } template, null) => await OfTemplateAsync(template, arguments, stop),
        (null, { } account) => await OfAccountAsync(account, arguments, stop),
        _ => throw new UnusableInputException("`--template` and `--account-details` both say what is deployed. Give one of them."),
    };

    private async Task<DeployedPrincipal> OfTemplateAsync(string template, ParseResult arguments, CancellationToken stop)
    {
        var (roles, problem) = TemplateRoles.Read(await TextFile.ReadAsync(template, stop), Parameters(arguments.GetValue(_parameters)!));
        return roles is null ? throw new UnusableInputException($"`{template}` cannot be used. {problem}") : Chosen(roles, arguments.GetValue(_role), template);
    }

    private async Task<DeployedPrincipal> OfAccountAsync(string account, ParseResult arguments, CancellationToken stop)
    {
        var name = arguments.GetValue(_role) ?? throw new UnusableInputException("`--account-details` has every principal of the account. Name the one that is meant with `--role`.");
        var (details, unread) = AccountDetails.Read(await TextFile.ReadAsync(account, stop));
        var (principal, unknown) = details?.Find(name) ?? (null, unread);
        return principal ?? throw new UnusableInputException($"`{account}` cannot be used. {unknown}");
    }

    private static Dictionary<string, string> Parameters(string[] written)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in written)
        {
            var at = parameter.IndexOf('=', StringComparison.Ordinal);
            values[at > 0 ? parameter[..at] : throw new UnusableInputException($"`{parameter}` is no parameter. Write `Name=value`.")] = parameter[(at + 1)..];
        }

        return values;
    }

    private static DeployedPrincipal Chosen(IReadOnlyList<DeployedPrincipal> roles, string? name, string template)
    {
        if (name is null)
        {
            return roles switch
            {
                [var only] => only,
                [] => throw new UnusableInputException($"`{template}` has no role, user or group. Check the file."),
                _ => throw new UnusableInputException($"`{template}` has several roles. Choose one with `--role`: {Names(roles)}."),
            };
        }

        return roles.FirstOrDefault(role => role.Policies.Id == name)
            ?? throw new UnusableInputException($"`{template}` has no role `{name}`. {(roles.Count == 0 ? "Check the file." : $"It has {Names(roles)}.")}");
    }

    private static string Names(IEnumerable<DeployedPrincipal> roles) => string.Join(", ", roles.Select(role => $"`{role.Policies.Id}`"));
}
