using System.Runtime.CompilerServices;
using Bunit;

namespace Portal.Web.Tests.Samples;

/// <summary>How long a test of a component waits for what must come: bUnit's one second is a guess that a busy machine breaks.</summary>
internal static class Patience
{
    [ModuleInitializer]
    internal static void Set() => BunitContext.DefaultWaitTimeout = TimeSpan.FromMinutes(1);
}
