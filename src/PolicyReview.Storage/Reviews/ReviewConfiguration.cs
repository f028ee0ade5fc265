using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyReview.Reviews;

namespace PolicyReview.Storage.Reviews;

/// <summary>The review and the lists it owns. Parts without a natural key get a number in the order they came.</summary>
internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    internal const string Owner = "ReviewNumber";
    internal const string Sequence = "Sequence";

    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("Reviews");
        builder.HasKey(review => review.Number);
        builder.Property(review => review.Number).ValueGeneratedNever();
        builder.Property(review => review.State).HasConversion<string>();
        builder.Ignore(review => review.Current);
        builder.Ignore(review => review.CurrentChecks);
        builder.Ignore(review => review.CurrentFindings);
        builder.Ignore(review => review.CurrentDefects);
        builder.Ignore(review => review.CurrentDigest);
        builder.Ignore(review => review.CurrentBindings);
        builder.Ignore(review => review.CurrentPhrases);
        builder.Ignore(review => review.BindingSet);
        builder.Ignore(review => review.TestPolicies);
        builder.Ignore(review => review.LiveEvidence);
        builder.Property(review => review.TestPlan).IsJson();
        builder.Property(review => review.LiveRun).IsJson();
        builder.Ignore(review => review.SignedWithout);
        builder.HasMany(review => review.Revisions).WithOne().HasForeignKey(Owner);
        builder.HasMany(review => review.CheckRuns).WithOne().HasForeignKey(Owner);
        builder.HasMany(review => review.Findings).WithOne().HasForeignKey(Owner);
        builder.HasMany(review => review.Dispositions).WithOne().HasForeignKey(Owner);
        builder.HasMany(review => review.Ticks).WithOne().HasForeignKey(Owner);
        builder.HasMany(review => review.Bindings).WithOne().HasForeignKey(Owner);
        builder.HasMany(review => review.Comments).WithOne().HasForeignKey(Owner);
        builder.HasMany(review => review.SignOffs).WithOne().HasForeignKey(Owner);
        builder.HasMany(review => review.ShareLinks).WithOne().HasForeignKey(Owner);
    }

    /// <summary>A part of a review that is told apart by nothing but the order it came in.</summary>
    internal static void Numbered<T>(EntityTypeBuilder<T> builder, string table)
        where T : class
    {
        builder.ToTable(table);
        builder.Property<int>(Owner);
        builder.Property<long>(Sequence).ValueGeneratedOnAdd();
        builder.HasKey(Sequence);
    }
}
