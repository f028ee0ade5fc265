using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Web.Pages.Review.Proof;

/// <summary>What a phrase claims, in words.</summary>
internal static class FormWords
{
    public static string Of(BindingForm form) => form switch
    {
        BindingForm.NoneOf => "none of",
        BindingForm.NotBeyond => "not beyond",
        BindingForm.NotAllOf => "not all of",
        _ => "all of",
    };
}
