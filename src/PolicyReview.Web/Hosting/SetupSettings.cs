namespace PolicyReview.Web.Hosting;

/// <summary>The settings under <c>PolicyReview:Setup</c>; read only while there is no person.</summary>
public sealed class SetupSettings
{
    /// <summary>The first administrator's e-mail address.</summary>
    public string? AdministratorEmail { get; set; }

    /// <summary>A file with the first administrator's password.</summary>
    public string? AdministratorPasswordFile { get; set; }
}
