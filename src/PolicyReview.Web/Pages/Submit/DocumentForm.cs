using PolicyReview.Analysis.Policies;

namespace PolicyReview.Web.Pages.Submit;

/// <summary>One document as the form has it.</summary>
/// <param name="Kind">What it is used as.</param>
/// <param name="ResourceType">For a resource policy its CloudFormation type; else empty.</param>
/// <param name="Text">The policy, exactly as typed.</param>
public sealed record DocumentForm(DocumentKind Kind, string ResourceType, string Text);
