using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PolicyReview.Storage.Queue;

/// <summary>The queue's two tables, with an index for each order they are read in.</summary>
internal sealed class QueueEntryConfiguration : IEntityTypeConfiguration<QueueEntry>
{
    public void Configure(EntityTypeBuilder<QueueEntry> builder)
    {
        builder.ToTable("Queue");
        builder.HasKey(entry => entry.Number);
        builder.Property(entry => entry.Number).ValueGeneratedNever();
        builder.Property(entry => entry.State).HasConversion<string>();
        builder.HasIndex(entry => new { entry.UpdatedAt, entry.Number });
        builder.HasIndex(entry => new { entry.State, entry.UpdatedAt, entry.Number });
        builder.HasIndex(entry => new { entry.Turn, entry.TurnSince, entry.Number });
        builder.HasIndex(entry => new { entry.Author, entry.UpdatedAt });
        builder.OwnsMany(entry => entry.People, people =>
        {
            people.ToTable("QueuePeople");
            people.WithOwner().HasForeignKey("Number");
            people.Property(person => person.Part).HasConversion<string>();
            people.HasKey("Number", nameof(QueuePerson.Person), nameof(QueuePerson.Part));
            people.HasIndex(person => new { person.Person, person.Part });
        });
    }
}
