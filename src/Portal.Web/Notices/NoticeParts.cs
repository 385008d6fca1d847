using Portal.Domain.Notices;
using Portal.Web.Notices.Forms;

namespace Portal.Web.Notices;

/// <summary>What tells others, in the container.</summary>
internal static class NoticeParts
{
    public static IServiceCollection AddNotices(this IServiceCollection services, PortalSettings settings)
    {
        services.AddDataProtection();
        return services
            .AddSingleton(settings.Notices)
            .AddSingleton(settings.Mail)
            .AddSingleton(settings.Notices.ToPolicy(isLocal: !settings.Operators.HasSignIn, settings.Mail))
            .AddSingleton<INoticeSecrets, NoticeSecrets>()
            .AddSingleton<NoticeChannels>()
            .AddSingleton<NoticeWriter>()
            .AddSingleton<INotices>(services => services.GetRequiredService<NoticeWriter>())
            .AddSingleton<TicketNotices>()
            .AddSingleton<NoticeTools>()
            .AddSingleton<NoticeDesk>()
            .AddSingleton<NoticeLinks>()
            .AddSingleton<NoticeForms>()
            .AddSingleton<MailSender>()
            .AddSingleton<WebhookClient>()
            .AddSingleton<NoticePost>()
            .AddSingleton<NoticeSender>()
            .AddSingleton<Workers.NoticeSources>()
            .AddHostedService<Workers.NoticeWatch>()
            .AddHostedService<Workers.NoticeCarrier>();
    }
}
