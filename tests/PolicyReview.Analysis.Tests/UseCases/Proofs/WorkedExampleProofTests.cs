using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>The worked use cases as they ship.</summary>
public sealed class WorkedExampleProofTests
{
    [Theory]
    [InlineData("thumbnail-lambda")]
    [InlineData("admin-upload-helper")]
    [InlineData("github-actions-deploy")]
    [InlineData("incident-read-only")]
    public void Prove_WithConfirmedBindings_Holds(string id)
    {
        var proof = Case.Worked(id);

        Assert.True(proof.Holds, Case.Say(proof));
        Assert.All(proof.Required, phrase => Assert.True(phrase.Binding.IsConfirmed));
        Assert.All(proof.Avoided, phrase => Assert.True(phrase.Binding.IsConfirmed, phrase.Binding.Phrase));
    }

    [Theory]
    [InlineData("thumbnail-lambda")]
    [InlineData("admin-upload-helper")]
    [InlineData("github-actions-deploy")]
    [InlineData("incident-read-only")]
    public void Prove_WithProposedBindings_HasNothingMissingAndNothingAllowed(string id)
    {
        var proof = Case.Worked(id, isBound: false);
        var said = Case.Say(proof);

        Assert.True(proof.Required.All(phrase => phrase.Status is RequiredStatus.Proven or RequiredStatus.ProvenIf), said);
        Assert.True(proof.Avoided.All(phrase => phrase.Status == AvoidedStatus.NotGranted), said);
        Assert.True(proof.Conflicts.Count == 0 && proof.Problems.Count == 0, said);
        Assert.All(proof.Required, phrase => Assert.False(phrase.Binding.IsConfirmed));
    }

    [Fact]
    public void Prove_ThumbnailWithProposedBindings_LeavesTheEncryptionHeaderToBeConfirmed()
    {
        var proof = Case.Worked("thumbnail-lambda", isBound: false);

        Assert.Equal(["StringEquals s3:x-amz-server-side-encryption AES256"], proof.Required.SelectMany(phrase => phrase.Conditions));
        Assert.Empty(proof.Excess);
    }

    [Fact]
    public void Prove_DeployWithProposedBindings_OffersWhatIsInExcess()
    {
        var excess = Assert.Single(Case.Worked("github-actions-deploy", isBound: false).Excess);

        Assert.Equal("lambda:GetFunction", Assert.Single(excess.Actions));
        Assert.Equal("Update one CloudFormation stack and target Lambda", excess.OfferedBy);
    }
}
