using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyReview.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RestrictedReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsRestricted",
                table: "Queue",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsRestricted",
                table: "Queue");
        }
    }
}
