using System.Text;

namespace PolicyReview.Analysis.Evaluation.Matching;

/// <summary>
/// A value of a policy with its wildcards and policy variables read apart.
/// <code>
/// arn:aws:s3:::team/${aws:PrincipalTag/team, 'none'}/*
/// ${*} ${?} ${$}      the three characters themselves
/// </code>
/// Under Version 2008-10-17 (or none) all of this is literal text.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html"/>
/// </summary>
internal sealed class ValueTemplate
{
    private readonly List<Part> _parts = [];

    private ValueTemplate()
    {
    }

    /// <summary>The pattern (see <see cref="TextPattern"/>) if the value holds no variable, else null.</summary>
    public string? Fixed { get; private set; }

    /// <summary>Reads <paramref name="written"/> apart.</summary>
    /// <param name="written">The value as the policy has it.</param>
    /// <param name="wildcards">True where <c>*</c> and <c>?</c> are wildcards.</param>
    /// <param name="variables">True where variables are resolved.</param>
    public static ValueTemplate Parse(string written, bool wildcards, bool variables)
    {
        var template = new ValueTemplate();
        var literal = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            var end = variables && written[i] == '$' && i + 1 < written.Length && written[i + 1] == '{' ? written.IndexOf('}', i) : -1;
            if (end < 0)
            {
                literal.Append(wildcards ? Wildcard(written[i]) : written[i]);
                continue;
            }

            var body = written[(i + 2)..end];
            if (body is "*" or "?" or "$")
            {
                literal.Append(body);
            }
            else
            {
                template.Add(literal);
                template._parts.Add(Variable(body));
            }

            i = end;
        }

        template.Fixed = template._parts.Count == 0 ? literal.ToString() : null;
        template.Add(literal);
        return template;
    }

    /// <summary>The pattern for this request; null if a variable has no value (or several) and no default.</summary>
    public string? Resolve(AccessRequest request)
    {
        if (Fixed is not null)
        {
            return Fixed;
        }

        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            var value = part.Literal ?? (request.ValuesOf(part.Key!) is [var single] ? single : part.Default);
            if (value is null)
            {
                return null;
            }

            text.Append(value);
        }

        return text.ToString();
    }

    private static char Wildcard(char c) => c switch
    {
        '*' => TextPattern.AnyRun,
        '?' => TextPattern.AnyOne,
        _ => c,
    };

    private static Part Variable(string body)
    {
        var comma = body.IndexOf(',', StringComparison.Ordinal);
        var rest = comma < 0 ? "" : body[(comma + 1)..].Trim();
        return rest.Length >= 2 && rest[0] == '\'' && rest[^1] == '\''
            ? new Part(null, body[..comma].Trim(), rest[1..^1])
            : new Part(null, body.Trim(), null);
    }

    private void Add(StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            _parts.Add(new Part(literal.ToString(), null, null));
            literal.Clear();
        }
    }

    private readonly record struct Part(string? Literal, string? Key, string? Default);
}
