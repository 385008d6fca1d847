namespace Portal.Domain.Notices;

/// <summary>In which form a channel is told.</summary>
public enum ChannelForm
{
    /// <summary>A webhook that takes plain JSON.</summary>
    Json,

    /// <summary>A webhook of a Teams workflow, which takes an Adaptive Card.</summary>
    Teams,

    /// <summary>An incoming webhook of Slack, which takes blocks.</summary>
    Slack,

    /// <summary>Mail by SMTP.</summary>
    Mail,
}
