import * as z from 'zod/mini';
import { portrait } from '../portrait';
import { findPerson } from '../scenarios/lookUp';
import type { TenantData } from '../scenarios/tenantData';
import { notFound } from '../wire/errors';
import { fields } from './body';
import type { Agent, Call, Endpoint } from './endpoint';

const usualSize = 64;

/** Agents/BLOB: a person's image as base64, or raw for who accepts a stream. */
export const blob: Agent = {
  GetPersonImage: (call) => {
    const { PersonId } = fields(call, { PersonId: z.number() });
    return imageOf(call, PersonId, usualSize);
  },

  GetPersonImageWithSize: (call) => {
    const asked = fields(call, { PersonId: z.number(), Width: z.number(), Height: z.number() });
    return imageOf(call, asked.PersonId, fitting(asked.Width, asked.Height));
  },
};

/** Agents/Person: many images at once. */
export const person: Agent = {
  GetPersonImages: (call) => {
    const asked = fields(call, {
      PersonIds: z.array(z.number()),
      ScaledWidth: z.number(),
      ScaledHeight: z.number(),
    });
    const size = fitting(asked.ScaledWidth, asked.ScaledHeight);
    return asked.PersonIds.map((PersonId) => ({
      PersonId,
      ImageData: find(call.data, PersonId, size)?.toString('base64') ?? null,
    }));
  },
};

/** `GET v1/Person/{id}/Image`: 404 without an image, unless `ifBlank` asks for another. */
export const personImage: Endpoint = ({ data, param, query }) => {
  const id = Number(param('id'));
  const size = fitting(Number(query('w')), Number(query('h')));
  const blank = query('ifBlank') ?? 'Null';
  const image = find(data, id, size) ?? (blank === 'Null' ? undefined : portrait(0, 1));
  if (!image) throw notFound('PersonImage', id);
  return raw(image, 'image/png');
};

/** `GET v1/Person/{id}/ImageInfo`: answers for everybody. */
export const personImageInfo: Endpoint = ({ data, param }) => {
  const id = Number(param('id'));
  const image = find(data, id, usualSize);
  return {
    BlobId: image ? id : 0,
    BlobSize: image?.byteLength ?? 0,
    MimeType: image ? 'image/png' : '',
    OriginalSize: image ? `${usualSize},${usualSize}` : '',
    ConceptualType: 'PERSONPHOTO',
  };
};

function imageOf({ data, header }: Call, personId: number, size: number): unknown {
  const image = find(data, personId, size);
  if (!image) return new Response(null, { status: 200 });
  const streams = header('Accept')?.includes('application/octet-stream');
  return streams ? raw(image, 'application/octet-stream') : image.toString('base64');
}

function find(data: TenantData, personId: number, size: number): Buffer | undefined {
  return findPerson(data, personId)?.portrait ? portrait(personId, size) : undefined;
}

function fitting(width: number, height: number): number {
  const asked = [width, height].filter((side) => side > 0);
  return Math.min(512, ...(asked.length ? asked : [usualSize]));
}

function raw(image: Buffer, type: string): Response {
  return new Response(new Uint8Array(image), { headers: { 'Content-Type': type } });
}
