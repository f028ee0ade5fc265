using System.Text;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Web.Pages.Submit;

/// <summary>Files that were chosen in the form take the place of their document's text; one that cannot be read leaves the text as it was.</summary>
internal static class FormUploads
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<(SubmissionForm Form, IReadOnlyList<FieldProblem> Problems)> TakeAsync(IFormCollection posted, SubmissionForm form, CancellationToken cancellationToken)
    {
        var documents = form.Documents.ToList();
        var problems = new List<FieldProblem>();
        for (var i = 0; i < documents.Count; i++)
        {
            if (posted.Files.GetFile($"documents[{i}].file") is not { Length: > 0 } file)
            {
                continue;
            }

            var read = await ReadAsync(file, SubmissionLimits.DocumentBytes, "the text in the editor is as it was", cancellationToken);
            if (read.Succeeded)
            {
                documents[i] = documents[i] with { Text = read.Value };
            }
            else
            {
                problems.Add(new FieldProblem($"documents[{i}].text", read.Error!.Message));
            }
        }

        return (form with { Documents = documents }, problems);
    }

    /// <summary>The text of <paramref name="file"/>, or why it is none; <paramref name="otherwise"/> ends the sentence.</summary>
    public static async Task<Result<string>> ReadAsync(IFormFile file, int mostBytes, string otherwise, CancellationToken cancellationToken)
    {
        if (file.Length > mostBytes)
        {
            return new Invalid("file", $"`{file.FileName}` is {file.Length / 1024} KB. The most that is read is {mostBytes / 1024} KB; {otherwise}.");
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        try
        {
            return Strict.GetString(bytes.ToArray()).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            return new Invalid("file", $"`{file.FileName}` is not UTF-8. Save it as UTF-8 and choose it again; {otherwise}.");
        }
    }
}
