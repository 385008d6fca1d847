using Portal.Web.Notices.Forms;

namespace Portal.Web.Notices;

/// <summary>The ways out.</summary>
internal sealed record NoticePost(WebhookClient Webhooks, MailSender Mail, NoticeForms Forms);
