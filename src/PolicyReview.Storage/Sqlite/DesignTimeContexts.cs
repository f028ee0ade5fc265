using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PolicyReview.Storage.Sqlite;

/// <summary>For <c>dotnet ef migrations add NAME --project src/PolicyReview.Storage --output-dir Sqlite/Migrations</c> alone.</summary>
internal sealed class DesignTimeContexts : IDesignTimeDbContextFactory<PolicyReviewDbContext>
{
    public PolicyReviewDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PolicyReviewDbContext>().UseSqlite("Data Source=design-time.db").Options);
}
