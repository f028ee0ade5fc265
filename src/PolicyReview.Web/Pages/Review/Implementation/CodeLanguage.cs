using PolicyReview.Analysis.Implementation.Export;

namespace PolicyReview.Web.Pages.Review.Implementation;

/// <summary>A language that a role can be had in.</summary>
/// <param name="Target">What writes it.</param>
/// <param name="Name">As the command line and the address call it.</param>
/// <param name="Title">As people call it.</param>
/// <param name="File">The file it is downloaded as.</param>
public sealed record CodeLanguage(ExportTarget Target, string Name, string Title, string File)
{
    /// <summary>All, the first being the one to start with.</summary>
    public static IReadOnlyList<CodeLanguage> All { get; } =
    [
        new(ExportTarget.CdkTypeScript, "cdk-typescript", "CDK, TypeScript", "role-stack.ts"),
        new(ExportTarget.CdkCSharp, "cdk-csharp", "CDK, C#", "RoleStack.cs"),
        new(ExportTarget.CloudFormation, "cloudformation", "CloudFormation", "role.template.json"),
        new(ExportTarget.Terraform, "terraform", "Terraform", "role.tf"),
    ];

    /// <summary>The one of that name, else the first.</summary>
    public static CodeLanguage Of(string? name) => All.FirstOrDefault(language => language.Name == name) ?? All[0];
}
