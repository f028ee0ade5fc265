namespace PolicyReview.Cli.Validate;

public sealed class InputFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InputFilesTests()
    {
        foreach (var name in (string[])["b.json", "a.json", "in/c.yaml", "in/deep/d.template", "in/notes.txt", "node_modules/x.json", ".hidden/y.json", "bin/z.json"])
        {
            _folder.Write(name, "{}");
        }
    }

    [Theory]
    [InlineData(".", "a.json b.json in/c.yaml in/deep/d.template")]
    [InlineData("in", "in/c.yaml in/deep/d.template")]
    [InlineData("b.json a.json b.json", "b.json a.json")]
    [InlineData("*.json", "a.json b.json")]
    [InlineData("**/*.json", "a.json b.json")]
    [InlineData("in/**", "in/c.yaml in/deep/d.template in/notes.txt")]
    [InlineData("b.json .", "b.json a.json in/c.yaml in/deep/d.template")]
    [InlineData("-", "-")]
    public void Find_Arguments_GiveFilesInAFixedOrder(string arguments, string expected) =>
        Assert.Equal(expected, string.Join(' ', Find(out _, arguments.Split(' ')).Select(file => file.Name)));

    [Theory]
    [InlineData("*.yaml", "`*.yaml` has no file that matches. Check the path.")]
    [InlineData("nowhere/*.json", "`nowhere/*.json` has no file that matches. Check the path.")]
    public void Find_NothingThere_IsAProblem(string argument, string problem)
    {
        Assert.Empty(Find(out var files, argument));
        Assert.Equal([problem], files.Problems);
    }

    [Fact]
    public void Find_AFolder_GivesFilesThatMayBePassedOver()
    {
        Assert.All(Find(out _, "."), file => Assert.False(file.IsNamed));
        Assert.All(Find(out _, "a.json", "*.json"), file => Assert.True(file.IsNamed));
    }

    [Fact]
    public void Find_AFileOutsideTheWorkingFolder_KeepsItsFullPath()
    {
        var file = Assert.Single(new InputFiles(Path.Combine(_folder.Path, "in")).Find([Path.Combine(_folder.Path, "a.json")]));

        Assert.Equal(Path.Combine(_folder.Path, "a.json").Replace('\\', '/'), file.Name);
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<InputFile> Find(out InputFiles files, params string[] arguments)
    {
        files = new InputFiles(_folder.Path);
        return files.Find(arguments);
    }
}
