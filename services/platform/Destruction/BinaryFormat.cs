using JasperFx.Events;

namespace Zichtlijn.Platform.Destruction;

/// <summary>An event type that the store keeps as bytes, so that masking can read and write it too.</summary>
public sealed record BinaryFormat(Type EventType, IEventBinarySerializer Serializer);
