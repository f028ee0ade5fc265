namespace PolicyReview.Analysis.Implementation.Metadata;

public sealed class RoleMetadataDifferenceTests
{
    private static readonly RoleMetadata Signed = new()
    {
        MaxSessionDuration = 3600, Path = "/media/", PermissionsBoundary = "arn:aws:iam::111122223333:policy/cap", Tags = [new("team", "media"), new("stage", "prod")],
    };

    [Fact]
    public void Between_TheSame_IsNone() => Assert.Empty(RoleMetadataDifference.Between(Signed, Signed with { Tags = [new("Stage", "prod"), new("team", "media")] }));

    [Fact]
    public void Between_ASessionThatIsNotTold_IsNotCompared()
    {
        Assert.Empty(RoleMetadataDifference.Between(Signed, Signed with { MaxSessionDuration = null }));
        Assert.Empty(RoleMetadataDifference.Between(Signed with { MaxSessionDuration = null }, Signed));
    }

    [Fact]
    public void Between_EveryFieldChanged_NamesEachWithBothValues()
    {
        var differences = RoleMetadataDifference.Between(Signed, new RoleMetadata { MaxSessionDuration = 43200, Tags = [new("team", "data"), new("extra", "")] });

        Assert.Equal(
            [
                (RoleField.MaxSessionDuration, "The maximum session in seconds was signed as `3600`, and `43200` is deployed."),
                (RoleField.Path, "The path was signed as `/media/`, and `/` is deployed."),
                (RoleField.PermissionsBoundary, "The permissions boundary was signed as `arn:aws:iam::111122223333:policy/cap`, and none is deployed."),
                (RoleField.Tags, "The tag `team` was signed as `media`, and `data` is deployed."),
                (RoleField.Tags, "The tag `stage` was signed as `prod`, and none is deployed."),
                (RoleField.Tags, "The tag `extra` was signed as none, and an empty text is deployed."),
            ],
            differences.Select(difference => (difference.Field, difference.Message)));
    }
}
