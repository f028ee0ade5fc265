using PolicyReview.Analysis.Evaluation.Matching;

namespace PolicyReview.Analysis.Evaluation.Conditions;

/// <summary>The String operators and Bool: equality or wildcards, with or without regard to case.</summary>
internal sealed class TextTest : ValueTest
{
    private readonly ValueTemplate _template;
    private readonly TextPattern? _pattern;
    private readonly bool _ignoreCase;

    public TextTest(string written, bool wildcards, bool ignoreCase, bool variables)
    {
        _ignoreCase = ignoreCase;
        _template = ValueTemplate.Parse(written, wildcards, variables);
        _pattern = _template.Fixed is { } text ? new TextPattern(Fold(text)) : null;
    }

    public override bool IsResolved(AccessRequest request) => _template.Resolve(request) is not null;

    public override Match Matches(string value, AccessRequest request)
    {
        if (_pattern is not null)
        {
            return From(_pattern.Matches(Fold(value)));
        }

        return _template.Resolve(request) is { } resolved ? From(TextPattern.Matches(Fold(resolved), Fold(value))) : Match.Incomparable;
    }

    private string Fold(string text) => _ignoreCase ? text.ToLowerInvariant() : text;
}
