using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyReview.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Bindings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsAskedAgain",
                table: "CheckRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Bindings",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Column = table.Column<string>(type: "TEXT", nullable: false),
                    UseCase = table.Column<string>(type: "TEXT", nullable: false),
                    Phrase = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ReviewNumber = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bindings", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_Bindings_Reviews_ReviewNumber",
                        column: x => x.ReviewNumber,
                        principalTable: "Reviews",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Bindings_ReviewNumber_Column_UseCase_Phrase",
                table: "Bindings",
                columns: new[] { "ReviewNumber", "Column", "UseCase", "Phrase" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Bindings");

            migrationBuilder.DropColumn(
                name: "IsAskedAgain",
                table: "CheckRuns");
        }
    }
}
