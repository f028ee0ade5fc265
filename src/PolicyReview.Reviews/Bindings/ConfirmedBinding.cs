using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.Bindings;

/// <summary>What a person confirmed that a phrase stands for. It belongs to the phrase's words in their row, so that it holds for later revisions too.</summary>
public sealed class ConfirmedBinding
{
    private ConfirmedBinding()
    {
    }

    internal ConfirmedBinding(PhraseName phrase, Binding binding, PersonId by, DateTimeOffset at)
    {
        Column = phrase.Column;
        UseCase = phrase.UseCase;
        Phrase = phrase.Phrase;
        Text = BindingWriter.Phrase(binding with { IsConfirmed = true });
        By = by;
        At = at;
    }

    /// <summary>Where the phrase stands.</summary>
    public PhraseColumn Column { get; private set; }

    /// <summary>The row's name.</summary>
    public string UseCase { get; private set; } = "";

    /// <summary>The phrase.</summary>
    public string Phrase { get; private set; } = "";

    /// <summary>The binding as a bindings file writes it under the phrase (<c>docs/schemas/bindings.schema.json</c>).</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who confirmed it.</summary>
    public PersonId By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The phrase's place.</summary>
    public PhraseName Name => new(Column, UseCase, Phrase);

    /// <summary>The binding, read.</summary>
    public Binding Read() => BindingFile.ReadPhrase(Text, UseCase, Phrase, Column == PhraseColumn.Required);
}
