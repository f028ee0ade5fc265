using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// Text made to look like something else, or to talk to an LLM reviewer: characters nobody sees, letters of another script that look like Latin
/// ones, and instructions, in any name or value of the document (https://www.unicode.org/reports/tr36/).
/// </summary>
internal sealed class SuspiciousText : DocumentRule
{
    // More of them tell a reviewer nothing new.
    private const int MostHits = 20;

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "suspicious-text",
        FindingType.SecurityWarning,
        "Text that is not what it looks like",
        "Ask the author where this text comes from, and type it anew.",
        "https://www.unicode.org/reports/tr36/");

    protected override IEnumerable<RuleHit> Check(PolicyContext context)
    {
        var text = context.Document.Source.Text;
        var hasOddCharacters = OddCharacters.MayBeIn(text);
        var hasInstructions = LlmInstruction.MayBeIn(text);
        if (context.Document.Tree.Root is not { } root || !(hasOddCharacters || hasInstructions))
        {
            return [];
        }

        var search = new Search(context.Document.Source, hasOddCharacters, hasInstructions);
        search.In(root);
        return search.Hits;
    }

    private sealed class Search(SourceText source, bool oddCharacters, bool instructions)
    {
        public List<RuleHit> Hits { get; } = [];

        // The reader refuses nesting beyond 64 levels.
        public void In(SourceNode node)
        {
            if (node.Kind == SourceNodeKind.String)
            {
                Look(node.Start, node.End, node.Text!, () => node.Location);
            }

            foreach (var member in node.Members)
            {
                Look(member.NameStart, member.NameEnd, member.Name, () => member.KeyLocation);
                if (member.Value is { } value)
                {
                    In(value);
                }
            }

            foreach (var element in node.Elements)
            {
                In(element);
            }
        }

        private void Look(int start, int end, string text, Func<Location> place)
        {
            if (Hits.Count >= MostHits)
            {
                return;
            }

            if (oddCharacters && OddCharacters.FirstIn(source.Text.AsSpan(start, end - start)) is { } found)
            {
                var span = source.SpanOf(start + found.Start, start + found.End);
                Hits.Add(new RuleHit($"`{OddCharacters.Visible(text)}` holds {found.What}.", place() with { Span = span }));
            }

            if (instructions && LlmInstruction.In(text) is { } instruction)
            {
                Hits.Add(new RuleHit($"`{OddCharacters.Visible(text)}` talks to an automatic reviewer (\"{instruction}\"); a policy has no reason to.", place()));
            }
        }
    }
}
