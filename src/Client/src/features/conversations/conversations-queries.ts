import { queryOptions } from "@tanstack/react-query";
import type { ContactRule, Page, Person, RoomId, RoomView, UserId } from "@/contracts/wire";
import { query, request } from "@/lib/http";
import { rememberPeople } from "@/lib/people";

/** A few people whose names begin like the words typed. */
export const peopleSearch = (words: string) =>
  queryOptions({
    queryKey: ["people", "search", words],
    queryFn: async () => {
      const page = await request<Page<Person>>("GET", `/users/search${query({ q: words, limit: 20 })}`);
      rememberPeople(page.items); // Their pictures are asked for by those who show them.
      return page;
    },
    placeholderData: (before: Page<Person> | undefined) => before,
  });

export const contactRule = queryOptions({
  queryKey: ["people", "contact"],
  queryFn: () => request<{ from: ContactRule }>("GET", "/users/me/contact"),
});

export const setContactRule = (from: ContactRule) => request<undefined>("PUT", "/users/me/contact", { from });

export const startConversation = (people: readonly UserId[], name?: string) =>
  request<RoomView>("POST", "/conversations", { people, ...(name && { name }) });
export const renameGroup = (id: RoomId, name: string) => request<RoomView>("PATCH", `/conversations/${id}`, { name });
export const addPeople = (id: RoomId, people: readonly UserId[]) =>
  request<RoomView>("POST", `/conversations/${id}/people`, { people });
export const leaveGroup = (id: RoomId) => request<undefined>("DELETE", `/conversations/${id}/people/me`);
export const hideConversation = (id: RoomId) => request<undefined>("PUT", `/conversations/${id}/hidden`);
export const showConversation = (id: RoomId) => request<undefined>("DELETE", `/conversations/${id}/hidden`);
export const answerRequest = (id: RoomId, answer: { accept: boolean; block?: boolean }) =>
  request<undefined>("PUT", `/conversations/${id}/answer`, answer);
