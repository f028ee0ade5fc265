using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PolicyReview.Storage.Jobs;

/// <summary>The jobs' table: small, since a job is deleted when it is done with.</summary>
internal sealed class CheckJobRowConfiguration : IEntityTypeConfiguration<CheckJobRow>
{
    public void Configure(EntityTypeBuilder<CheckJobRow> builder)
    {
        builder.ToTable("CheckJobs");
        builder.Property(job => job.Kind).HasConversion<string>();
        builder.HasIndex(job => new { job.DueAt, job.Id });
    }
}
