using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyReview.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Tests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LiveRun",
                table: "Reviews",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TestPlan",
                table: "Reviews",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LiveRun",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "TestPlan",
                table: "Reviews");
        }
    }
}
