namespace Portal.Emulator.Alone;

/// <summary>Why the cloud cannot start alone: the thing, the cause and the mend.</summary>
internal sealed class AloneException(string message, Exception? inner = null) : Exception(message, inner);
