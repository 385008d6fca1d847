using Portal.Web.Api.Bodies;

namespace Portal.Web.Api.Standby;

/// <param name="Until">When the lease ends, at most 31 days ahead.</param>
internal sealed record LeaseBody(DateTimeOffset Until) : IJsonBody
{
    public static string Takes => "until, a time";
}
