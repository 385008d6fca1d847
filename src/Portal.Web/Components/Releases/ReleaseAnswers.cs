using Portal.Domain.Releases;

namespace Portal.Web.Components.Releases;

/// <summary>What is said when a release was not kept.</summary>
internal static class ReleaseAnswers
{
    public static string Of(ReleaseResult result) => result switch
    {
        ReleaseResult.Refused refused => refused.Because,
        ReleaseResult.Forbidden forbidden => forbidden.Because,
        ReleaseResult.Unavailable unavailable => unavailable.Because,
        _ => Words.ReleaseAnswersServiceOrDeploymentHasGone,
    };
}
