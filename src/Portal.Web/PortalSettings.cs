using Portal.Arm;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Storage;
using Portal.Web.Operators;
using Portal.Web.Operators.Tokens;
using Portal.Web.Probing;
using Portal.Web.Workers;

namespace Portal.Web;

/// <summary>All settings, read and checked before anything starts.</summary>
public sealed record PortalSettings(ArmOptions Arm, StorageOptions Storage, EstateOptions Estate, SwapPolicy Policy, SwapTiming Timing, IReadOnlyList<string> Problems)
{
    /// <summary>Who may come in, and how much of everything.</summary>
    public OperatorSettings Operators { get; init; } = OperatorSettings.Default;

    public ProbeOptions Probe { get; init; } = new();

    public PackageOptions Packages { get; init; } = new();

    public NoticeOptions Notices { get; init; } = new();

    public MailOptions Mail { get; init; } = new();

    public StandbyOptions Standby { get; init; } = new();

    public ChangeListOptions ChangeList { get; init; } = new();

    public static PortalSettings Of(IConfiguration configuration)
    {
        var problems = new List<string>();
        var arm = Read<ArmOptions>(configuration, ArmOptions.Section, problems);
        var storage = Read<StorageOptions>(configuration, StorageOptions.Section, problems);
        var estate = Read<EstateOptions>(configuration, EstateOptions.Section, problems);
        var policy = Read<PolicyOptions>(configuration, PolicyOptions.Section, problems);
        var swap = Read<SwapOptions>(configuration, SwapOptions.Section, problems);
        var probe = Read<ProbeOptions>(configuration, ProbeOptions.Section, problems);
        var packages = Read<PackageOptions>(configuration, PackageOptions.Section, problems);
        var notices = Read<NoticeOptions>(configuration, NoticeOptions.Section, problems);
        var mail = Read<MailOptions>(configuration, MailOptions.Section, problems);
        var standby = Read<StandbyOptions>(configuration, StandbyOptions.Section, problems);
        var changeList = Read<ChangeListOptions>(configuration, ChangeListOptions.Section, problems);
        var operators = ReadOperators(configuration, problems);
        if (arm.IsEmbedded)
            arm.Socket = storage.SocketFile;
        problems.AddRange([.. arm.Validate(), .. storage.Validate(), .. estate.Validate(), .. policy.Validate(), .. swap.Validate(), .. probe.Validate(), .. packages.Validate(), .. notices.Validate(), .. mail.Validate(), .. standby.Validate(), .. changeList.Validate(), .. operators.Validate()]);
        if (arm.OnBehalfOfOperator && string.IsNullOrWhiteSpace(operators.SignIn.ClientSecret))
            problems.Add("Arm:OnBehalfOfOperator is set, and AzureAd:ClientSecret is missing: with it the portal asks for the tokens of people. Set it, or remove Arm:OnBehalfOfOperator.");
        if (!operators.HasSignIn)
            problems.AddRange(LocalMode.Problems(configuration, arm));
        return new PortalSettings(arm, storage, estate, policy.ToPolicy(), swap.ToTiming(), problems) { Operators = operators, Probe = probe, Packages = packages, Notices = notices, Mail = mail, Standby = standby, ChangeList = changeList };
    }

    private static OperatorSettings ReadOperators(IConfiguration configuration, List<string> problems) => new(
        // Its other keys belong to Microsoft.Identity.Web.
        configuration.GetSection(AzureAdOptions.Section).Get<AzureAdOptions>() ?? new(),
        Read<OperatorsOptions>(configuration, OperatorsOptions.Section, problems),
        Read<SessionLimits>(configuration, SessionLimits.Section, problems),
        Read<LimitOptions>(configuration, LimitOptions.Section, problems),
        Read<ProxyOptions>(configuration, ProxyOptions.Section, problems))
    {
        Tokens = Read<TokenOptions>(configuration, TokenOptions.Section, problems),
        Keys = Read<KeyOptions>(configuration, KeyOptions.Section, problems),
    };

    private static T Read<T>(IConfiguration configuration, string section, List<string> problems)
        where T : new()
    {
        var options = new T();
        try
        {
            configuration.GetSection(section).Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException failure)
        {
            problems.Add($"{section}: {failure.Message}{(failure.InnerException is { } inner ? $" {inner.Message}" : "")}");
        }

        return options;
    }
}
