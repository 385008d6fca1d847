namespace Portal.Web.Tests;

public sealed class NoticeOptionsTests
{
    [Fact]
    public void Validate_Defaults_AreFine() => Assert.Empty(new NoticeOptions().Validate().Concat(new MailOptions().Validate()));

    [Fact]
    public void Validate_EachWrongValue_IsNamedWithItsMend()
    {
        var wrong = new NoticeOptions { PortalAddress = "portal", BellHours = 0, KeepDays = 0 }.Validate().ToList();

        Assert.Equal(["Notices:PortalAddress", "Notices:BellHours", "Notices:KeepDays"], wrong.Select(problem => problem.Split(' ')[0]));
        Assert.All(wrong, problem => Assert.Contains("Set it to", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_MailHalfSet_SaysWhatIsMissing()
    {
        Assert.Contains("Mail:From is missing", Assert.Single(new MailOptions { Host = "smtp.example.com" }.Validate()), StringComparison.Ordinal);
        Assert.Contains("readable", Assert.Single(new MailOptions { Host = "smtp.example.com", From = "a@example.com", Encryption = MailEncryption.None }.Validate()), StringComparison.Ordinal);
        Assert.Contains("belong together", Assert.Single(new MailOptions { Host = "smtp.example.com", From = "a@example.com", User = "portal" }.Validate()), StringComparison.Ordinal);
        Assert.Empty(new MailOptions { Host = "127.0.0.1", From = "a@example.com", Encryption = MailEncryption.None }.Validate());
    }
}
