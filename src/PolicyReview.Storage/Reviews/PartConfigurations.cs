using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using System.Text.Json;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.Arns;
using PolicyReview.Reviews.Bindings;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.Sharing;
using PolicyReview.Reviews.SignOffs;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Reviews.Threads;

namespace PolicyReview.Storage.Reviews;

/// <summary>A review's parts. They say little each and are read together, so they share a file.</summary>
internal sealed class PartConfigurations :
    IEntityTypeConfiguration<Revision>,
    IEntityTypeConfiguration<CheckRun>,
    IEntityTypeConfiguration<ReviewFinding>,
    IEntityTypeConfiguration<Disposition>,
    IEntityTypeConfiguration<ArnTick>,
    IEntityTypeConfiguration<ConfirmedBinding>,
    IEntityTypeConfiguration<Comment>,
    IEntityTypeConfiguration<SignOff>,
    IEntityTypeConfiguration<ShareLink>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("Revisions");
        builder.Property<int>(ReviewConfiguration.Owner);
        builder.HasKey(ReviewConfiguration.Owner, nameof(Revision.Number));
        builder.Property(revision => revision.Number).ValueGeneratedNever();
        builder.Property(revision => revision.Submission).IsJson();
    }

    public void Configure(EntityTypeBuilder<CheckRun> builder)
    {
        builder.ToTable("CheckRuns");
        builder.Property<int>(ReviewConfiguration.Owner);
        builder.Property(run => run.Kind).HasConversion<string>();
        builder.Property(run => run.State).HasConversion<string>();
        builder.Ignore(run => run.IsUnderWay);
        builder.HasKey(ReviewConfiguration.Owner, nameof(CheckRun.RevisionNumber), nameof(CheckRun.Kind));
    }

    public void Configure(EntityTypeBuilder<ReviewFinding> builder)
    {
        ReviewConfiguration.Numbered(builder, "Findings");
        builder.Property(finding => finding.Check).HasConversion<string>();
        builder.Property(finding => finding.Finding).HasConversion(
            finding => JsonSerializer.Serialize(StoredFinding.Of(finding), JsonColumn.Options),
            text => JsonSerializer.Deserialize<StoredFinding>(text, JsonColumn.Options)!.ToFinding(),
            new ValueComparer<Finding>((a, b) => ReferenceEquals(a, b), f => f.Code.GetHashCode(StringComparison.Ordinal), f => f));
        builder.Ignore(finding => finding.NeedsAnswer);
        builder.HasIndex(ReviewConfiguration.Owner, nameof(ReviewFinding.RevisionNumber));
    }

    public void Configure(EntityTypeBuilder<Disposition> builder)
    {
        ReviewConfiguration.Numbered(builder, "Dispositions");
        builder.Property(disposition => disposition.Kind).HasConversion<string>();
        builder.HasIndex(ReviewConfiguration.Owner, nameof(Disposition.Fingerprint)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ArnTick> builder)
    {
        ReviewConfiguration.Numbered(builder, "ArnTicks");
        builder.HasIndex(ReviewConfiguration.Owner, nameof(ArnTick.Key), nameof(ArnTick.By)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ConfirmedBinding> builder)
    {
        ReviewConfiguration.Numbered(builder, "Bindings");
        builder.Property(binding => binding.Column).HasConversion<string>();
        builder.Ignore(binding => binding.Name);
        builder.HasIndex(ReviewConfiguration.Owner, nameof(ConfirmedBinding.Column), nameof(ConfirmedBinding.UseCase), nameof(ConfirmedBinding.Phrase)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Comment> builder) => ReviewConfiguration.Numbered(builder, "Comments");

    public void Configure(EntityTypeBuilder<SignOff> builder)
    {
        ReviewConfiguration.Numbered(builder, "SignOffs");
        builder.Property(signOff => signOff.Decision).HasConversion<string>();
        builder.Property(signOff => signOff.Basis).IsJson();
    }

    public void Configure(EntityTypeBuilder<ShareLink> builder)
    {
        ReviewConfiguration.Numbered(builder, "ShareLinks");
        builder.HasIndex(link => link.PublicId).IsUnique();
    }
}
